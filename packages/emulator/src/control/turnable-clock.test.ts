import { expect, test, vi } from 'vitest'
import { manualClock, realClock } from '../edge/clock.ts'
import { turnableClock } from './turnable-clock.ts'

test('goes with its base and keeps its lead', async () => {
  const base = manualClock(1000)
  const clock = turnableClock(base)
  await clock.advance(500)
  await base.advance(10)
  expect(clock.now()).toBe(1510)
})

test('rings when it is turned past the alarm, once, and when its base comes there', async () => {
  const base = manualClock(0)
  const clock = turnableClock(base)
  const ring = vi.fn()
  clock.setAlarm(100, ring)
  await clock.advance(99)
  expect(ring).not.toHaveBeenCalled()
  await base.advance(1)
  expect(ring).toHaveBeenCalledTimes(1)
  clock.setAlarm(200, ring)
  await clock.advance(500)
  await base.advance(500)
  expect(ring).toHaveBeenCalledTimes(2)
})

test('rings earlier in real time for having been turned', async () => {
  const clock = turnableClock(realClock())
  const rung = new Promise<void>((resolve) => clock.setAlarm(clock.now() + 3_600_000, resolve))
  await clock.advance(3_599_995)
  await rung
})

test('may set the next alarm while it rings', async () => {
  const clock = turnableClock(manualClock(0))
  const rungAt: number[] = []
  const again = () => {
    rungAt.push(clock.now())
    clock.setAlarm(clock.now() + 100, again)
  }
  clock.setAlarm(100, again)
  await clock.advance(100)
  await clock.advance(100)
  expect(rungAt).toEqual([100, 200])
})

test('goes on from a later time, never back', () => {
  const clock = turnableClock(manualClock(1000))
  clock.notBefore(500)
  expect(clock.now()).toBe(1000)
  clock.notBefore(5000)
  expect(clock.now()).toBe(5000)
})
