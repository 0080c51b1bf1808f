import type { Clock, ManualClock } from '../edge/clock.ts'

/** `base` plus all that has been advanced: a clock that runs, or stands still, as its base does, and can be turned forward. */
export function turnableClock(base: Clock): ManualClock {
  let offset = 0
  let alarm: { dueAt: number; ring: () => void } | undefined

  function ring() {
    const { ring } = alarm!
    alarm = undefined
    ring()
  }

  return {
    now: () => base.now() + offset,
    notBefore(time) {
      offset = Math.max(offset, time - base.now())
    },
    setAlarm(dueAt, ringOnce) {
      alarm = dueAt === undefined ? undefined : { dueAt, ring: ringOnce }
      base.setAlarm(dueAt === undefined ? undefined : dueAt - offset, ring)
    },
    async advance(milliseconds) {
      offset += milliseconds
      if (!alarm) return
      const isDue = alarm.dueAt <= base.now() + offset
      base.setAlarm(isDue ? undefined : alarm.dueAt - offset, ring)
      if (isDue) ring()
    },
  }
}
