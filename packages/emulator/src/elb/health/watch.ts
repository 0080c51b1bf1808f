/**
 * What the health checks of one target have found, without a tick for each of them: checks are due at `from` plus whole
 * intervals, and between two changes of what the target answers they all find the same.
 */
export interface Watch {
  from: number
  /** What checks find since `since`. */
  passes: boolean
  since: number
  /** The latest checks in a row that found the same, up to `since`. */
  run: { passes: boolean; count: number }
}

export const beginWatch = (now: number, passes: boolean): Watch => ({
  from: now,
  passes,
  since: now,
  run: { passes, count: 0 },
})

/** From `now` on checks find this. A check at this very moment still found what was true before. */
export function observe(watch: Watch, interval: number, now: number, passes: boolean): void {
  count(watch, interval, now)
  watch.passes = passes
}

/** Takes over the checks until `now` into the run. */
export function count(watch: Watch, interval: number, now: number): void {
  const checks = checksUntil(watch, interval, now) - checksUntil(watch, interval, watch.since)
  if (checks > 0) {
    const before = watch.run.passes === watch.passes ? watch.run.count : 0
    watch.run = { passes: watch.passes, count: before + checks }
  }
  watch.since = now
}

/** From `now` on checks come at another interval; what they have found so far still counts. */
export function changeInterval(watch: Watch, former: number, now: number): void {
  count(watch, former, now)
  watch.from = now
}

/** When so many checks in a row will have found what they find now. */
export function momentOf(watch: Watch, interval: number, needed: number): number {
  const { run, passes, from, since } = watch
  const missing = needed - (run.passes === passes ? run.count : 0)
  return missing <= 0 ? since : from + (checksUntil(watch, interval, since) + missing) * interval
}

const checksUntil = ({ from }: Watch, interval: number, time: number): number => Math.floor((time - from) / interval)
