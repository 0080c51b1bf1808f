/** Whatever keeps the seed: the ECS state of a Region, the IAM state of an account. */
interface Seeded {
  random: number
}

/** The next number in [0, 1): mulberry32 over the seed in the state, so that the same commands draw the same numbers. */
export function nextRandom(state: Seeded): number {
  state.random = (state.random + 0x6d2b79f5) | 0
  let t = Math.imul(state.random ^ (state.random >>> 15), 1 | state.random)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

function hex(state: Seeded, digits: number): string {
  let text = ''
  while (text.length < digits)
    text += Math.floor(nextRandom(state) * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return text.slice(0, digits)
}

/** 32 hexadecimal digits: the id of a task or a container instance in the long ARN format. */
export const newHexId = (state: Seeded): string => hex(state, 32)

/** A version 4 UUID: containers and service events. */
export function newUuid(state: Seeded): string {
  const h = hex(state, 32)
  const variant = ((parseInt(h.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20)}`
}

/** A number of so many digits, as text. */
export function newDigits(state: Seeded, length: number): string {
  let digits = String(1 + Math.floor(nextRandom(state) * 9))
  while (digits.length < length) digits += String(Math.floor(nextRandom(state) * 10))
  return digits
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Letters and digits: the id of a service deployment has 21. */
export function newToken(state: Seeded, length: number): string {
  const draw = () => LETTERS_AND_DIGITS.charAt(Math.floor(nextRandom(state) * LETTERS_AND_DIGITS.length))
  return Array.from({ length }, draw).join('')
}

/** `ecs-svc/` and 19 digits: the id of a deployment. */
export const newDeploymentId = (state: Seeded): string => `ecs-svc/${newDigits(state, 19)}`

/** A whole number from `least` to `most`, both included. */
export const randomBetween = (state: Seeded, least: number, most: number): number =>
  least + Math.floor(nextRandom(state) * (most - least + 1))
