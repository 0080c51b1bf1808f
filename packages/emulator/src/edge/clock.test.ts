import { describe, expect, test, vi } from 'vitest'
import { manualClock, realClock } from './clock.ts'

describe('manualClock', () => {
  test('stands still until it is turned', async () => {
    const clock = manualClock(1000)
    expect(clock.now()).toBe(1000)
    await clock.advance(500)
    expect(clock.now()).toBe(1500)
  })

  test('rings once, when the time has come', async () => {
    const clock = manualClock(0)
    const ring = vi.fn()
    clock.setAlarm(100, ring)
    await clock.advance(99)
    expect(ring).not.toHaveBeenCalled()
    await clock.advance(1)
    await clock.advance(1000)
    expect(ring).toHaveBeenCalledTimes(1)
  })

  test('has one alarm: a later one replaces it', async () => {
    const clock = manualClock(0)
    const [first, second] = [vi.fn(), vi.fn()]
    clock.setAlarm(10, first)
    clock.setAlarm(20, second)
    await clock.advance(30)
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledTimes(1)
  })

  test('does not go back', () => {
    const clock = manualClock(1000)
    clock.notBefore(500)
    expect(clock.now()).toBe(1000)
    clock.notBefore(2000)
    expect(clock.now()).toBe(2000)
  })
})

describe('realClock', () => {
  test('goes on from a later time', () => {
    const clock = realClock()
    const later = Date.now() + 3_600_000
    clock.notBefore(later)
    expect(clock.now()).toBeGreaterThanOrEqual(later)
  })

  test('rings in real time divided by its speed', async () => {
    const clock = realClock(1000)
    const rungAt = await new Promise<number>((resolve) => {
      clock.setAlarm(clock.now() + 20_000, () => resolve(clock.now()))
    })
    expect(rungAt).toBeGreaterThan(Date.now() + 10_000)
  })
})
