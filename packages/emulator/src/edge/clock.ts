/** The emulated time. Times are epoch milliseconds. */
export interface Clock {
  now(): number
  /** Makes the clock go on from `time` if it is behind it: after a restart, time does not run backwards. */
  notBefore(time: number): void
  /** Rings once when `dueAt` has come. There is one alarm: a later call replaces it, undefined switches it off. */
  setAlarm(dueAt: number | undefined, ring: () => void): void
}

/** A clock that stands still until a test turns it. */
export interface ManualClock extends Clock {
  /** Moves on by `milliseconds`; resolves when everything due has happened. */
  advance(milliseconds: number): Promise<void>
}

/** setTimeout takes no more than 31 bits. */
const LONGEST_TIMEOUT = 2 ** 31 - 1

/** The real time, `speed` times as fast from the moment of creation on. */
export function realClock(speed = 1): Clock {
  let startedAt = Date.now()
  let elapsedAt = performance.now()
  let timer: NodeJS.Timeout | undefined
  const clock: Clock = {
    now: () => Math.floor(startedAt + (performance.now() - elapsedAt) * speed),
    notBefore(time) {
      if (time <= clock.now()) return
      startedAt = time
      elapsedAt = performance.now()
    },
    setAlarm(dueAt, ring) {
      clearTimeout(timer)
      if (dueAt === undefined) return
      const wait = Math.max(0, Math.ceil((dueAt - clock.now()) / speed))
      timer = setTimeout(ring, Math.min(wait, LONGEST_TIMEOUT))
    },
  }
  return clock
}

export function manualClock(startAt: number): ManualClock {
  let time = startAt
  let alarm: { dueAt: number; ring: () => void } | undefined
  return {
    now: () => time,
    notBefore(other) {
      time = Math.max(time, other)
    },
    setAlarm(dueAt, ring) {
      alarm = dueAt === undefined ? undefined : { dueAt, ring }
    },
    async advance(milliseconds) {
      time += milliseconds
      if (!alarm || alarm.dueAt > time) return
      const { ring } = alarm
      alarm = undefined
      ring()
    },
  }
}
