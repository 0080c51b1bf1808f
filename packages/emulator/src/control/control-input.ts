import { type SeedName, seedNames } from '../edge/plant-seed.ts'
import { findOperationSchema } from '../protocol/model.ts'
import type { Fault } from './faults.ts'

/** A body that the control door does not understand; the message is the answer. */
export class ControlInputError extends Error {}

type Members = Record<string, unknown>

/** The longest turn: what happens in the time between is worked through one by one. */
const LONGEST_ADVANCE = 31 * 24 * 3_600_000
const LONGEST_LATENCY = 60_000

/** `{"seed": "demo"}`; without a seed: empty. */
export function readReset(body: Uint8Array): SeedName {
  const { seed = 'empty' } = readMembers(body, ['seed'])
  if (!seedNames.includes(seed as SeedName)) throw wrong('seed', `one of ${seedNames.join(', ')}`)
  return seed as SeedName
}

/** `{"advance": 60000}`: milliseconds. */
export function readAdvance(body: Uint8Array): number {
  const { advance } = readMembers(body, ['advance'])
  if (!isWholeNumber(advance, 0, LONGEST_ADVANCE)) throw wrong('advance', `milliseconds, 0 to ${LONGEST_ADVANCE}`)
  return advance
}

/** `{"operation": "RunTask", "calls": 3, "error": "ServerException"}` */
export function readFault(body: Uint8Array): Fault {
  const members = readMembers(body, ['operation', 'calls', 'latency', 'error', 'message', 'throttle'])
  const { operation, calls, latency, error, message, throttle } = members
  if (typeof operation !== 'string' || (operation !== '*' && !findOperationSchema(operation))) {
    throw wrong('operation', 'an operation of Amazon ECS, or * for all')
  }
  if (calls !== undefined && !isWholeNumber(calls, 1, 1_000_000)) throw wrong('calls', 'a whole number, 1 to 1000000')
  if (latency !== undefined && !isWholeNumber(latency, 0, LONGEST_LATENCY)) {
    throw wrong('latency', `milliseconds, 0 to ${LONGEST_LATENCY}`)
  }
  if (error !== undefined && !(typeof error === 'string' && /^[A-Z][A-Za-z]{0,99}$/.test(error))) {
    throw wrong('error', 'the name of an error, like ServerException')
  }
  if (message !== undefined && typeof message !== 'string') throw wrong('message', 'a text')
  if (throttle !== undefined && !isThrottle(throttle)) throw wrong('throttle', '{"burst": 1 or more, "perSecond": 0 or more}')
  if (latency === undefined && error === undefined && throttle === undefined) {
    throw new ControlInputError("A fault needs one of 'error', 'latency' and 'throttle'.")
  }
  return members as unknown as Fault
}

function readMembers(body: Uint8Array, known: string[]): Members {
  const members = parse(body)
  if (typeof members !== 'object' || members === null || Array.isArray(members)) {
    throw new ControlInputError('The body must be a JSON object.')
  }
  const unknown = Object.keys(members).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new ControlInputError(`'${unknown}' is not known here; there is ${known.join(', ')}.`)
  return members as Members
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8') || '{}') as unknown
  } catch {
    throw new ControlInputError('The body is not JSON.')
  }
}

function isThrottle(value: unknown): value is Fault['throttle'] {
  const { burst, perSecond } = (value ?? {}) as Members
  return isWholeNumber(burst, 1, 1_000_000) && typeof perSecond === 'number' && perSecond >= 0
}

function isWholeNumber(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
}

function wrong(member: string, expected: string): ControlInputError {
  return new ControlInputError(`'${member}' must be ${expected}.`)
}
