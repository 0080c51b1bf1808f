import { randomBytes, timingSafeEqual } from 'node:crypto'

const LIFETIME_MS = 10 * 60_000
const TRIES = 5

export interface SignInCode {
  /** The code that signs the next browser in; a new one when the last has run out. */
  current(): string
  /** Whether `code` is the current one. Used up by a success, by five failures and by time. */
  redeem(code: string): boolean
}

/** One code at a time. `onRenewed` hears of each that takes a spent one's place, so that it can be printed. */
export function createSignInCode(onRenewed: () => void, now: () => number = Date.now): SignInCode {
  const fresh = () => ({ code: randomBytes(24).toString('base64url'), expiresAt: now() + LIFETIME_MS, tries: TRIES })
  let state = fresh()

  function renew() {
    state = fresh()
    onRenewed()
  }

  return {
    current() {
      if (state.expiresAt <= now()) state = fresh()
      return state.code
    },
    redeem(code) {
      const matches = state.expiresAt > now() && isEqual(code, state.code)
      if (!matches) state.tries--
      if (matches || state.tries === 0 || state.expiresAt <= now()) renew()
      return matches
    },
  }
}

export function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
