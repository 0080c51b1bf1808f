import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginWatch, changeInterval, count, momentOf, observe } from './watch.ts'

describe('a watch', () => {
  test('has passed three checks, ten seconds apart, after thirty seconds', () => {
    expect(momentOf(beginWatch(1_000, true), 10, 3)).toBe(1_030)
  })

  test('begins to count anew when a check has found something else', () => {
    const watch = beginWatch(0, true)
    observe(watch, 10, 25, false)
    expect(watch.run).toEqual({ passes: true, count: 2 })
    expect(momentOf(watch, 10, 2)).toBe(40)
  })

  test('does not see what no check has seen', () => {
    const watch = beginWatch(0, true)
    observe(watch, 10, 21, false)
    observe(watch, 10, 29, true)
    expect(momentOf(watch, 10, 3)).toBe(30)
  })

  test('goes on counting at another interval', () => {
    const watch = beginWatch(0, true)
    changeInterval(watch, 10, 25)
    expect(momentOf(watch, 5, 3)).toBe(30)
  })

  test('finds what a check at each interval would find', () => {
    const step = fc.record({ after: fc.integer({ min: 1, max: 40 }), passes: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (steps, interval) => {
        const watch = beginWatch(0, true)
        let [now, found, answer] = [0, { passes: true, count: 0 }, true]
        for (const { after, passes } of steps) {
          for (let at = now + 1; at <= now + after; at++) {
            if (at % interval === 0) found = { passes: answer, count: found.passes === answer ? found.count + 1 : 1 }
          }
          now += after
          answer = passes
          observe(watch, interval, now, passes)
        }
        count(watch, interval, now)
        expect(watch.run.count === 0 ? 0 : watch.run).toEqual(found.count === 0 ? 0 : found)
      }),
    )
  })
})
