import { AwsError } from '../protocol/aws-error.ts'

/** What goes wrong with the next calls of an operation. */
export interface Fault {
  /** Name of an operation, `*` for all. */
  operation: string
  /** How many calls it concerns; absent: all until the faults are removed. */
  calls?: number
  /** Milliseconds, real ones, that the call is held back before anything else. */
  latency?: number
  /** Fails the call with this error code. */
  error?: string
  /** In place of the text that comes with `error`. */
  message?: string
  /** Lets so many calls through at once, then so many per emulated second; the others get ThrottlingException. */
  throttle?: { burst: number; perSecond: number }
}

/** What is to happen to one call. */
export interface Outcome {
  latency: number
  refusal?: AwsError
}

/** The faults in force, in the order in which they were added. A call meets the first that concerns it. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  list(): Fault[]
  /** Counts the call against its fault. `now`: emulated time. */
  meet(operation: string, now: number): Outcome
}

interface Injected {
  fault: Fault
  bucket?: { tokens: number; filledAt: number }
}

export function createFaults(): Faults {
  let injected: Injected[] = []
  return {
    add: (fault) => void injected.push({ fault: { ...fault } }),
    clear: () => void (injected = []),
    list: () => injected.map(({ fault }) => fault),
    meet(operation, now) {
      const one = injected.find(({ fault }) => fault.operation === operation || fault.operation === '*')
      if (!one) return { latency: 0 }
      const { fault } = one
      if (fault.calls !== undefined && --fault.calls === 0) injected = injected.filter((other) => other !== one)
      return { latency: fault.latency ?? 0, refusal: refusalOf(one, now) }
    },
  }
}

function refusalOf(injected: Injected, now: number): AwsError | undefined {
  const { error, message } = injected.fault
  if (error === 'ThrottlingException' || (error === undefined && !takeToken(injected, now))) {
    return new AwsError('ThrottlingException', message ?? 'Rate exceeded')
  }
  if (error === undefined) return undefined
  if (error === 'ServerException') return new AwsError(error, message ?? 'Service Unavailable. Please try again later.', 500)
  return new AwsError(error, message ?? `${error}, as asked for at the control door.`)
}

/** False when the bucket is empty. */
function takeToken(injected: Injected, now: number): boolean {
  const { throttle } = injected.fault
  if (!throttle) return true
  const bucket = (injected.bucket ??= { tokens: throttle.burst, filledAt: now })
  bucket.tokens = Math.min(throttle.burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * throttle.perSecond)
  bucket.filledAt = now
  if (bucket.tokens < 1) return false
  bucket.tokens -= 1
  return true
}
