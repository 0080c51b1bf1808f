import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDueAt, schedule, takeDue } from './agenda.ts'
import { createState } from './create-state.ts'

const emptyState = () => createState({ account: '123456789012', region: 'us-east-1', seed: 1, now: 0 })
const due = (taskId: string) => ({ kind: 'task', clusterName: 'default', taskId }) as const

test('gives items in the order of their times, those of one time in the order of entry, and none before its time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (times, now) => {
      const state = emptyState()
      times.forEach((at, order) => schedule(state, at, due(String(order))))
      const taken: [number, number][] = []
      for (let item = takeDue(state, now); item; item = takeDue(state, now)) taken.push([item.dueAt, item.order])
      const expected = times.map((at, order): [number, number] => [at, order]).filter(([at]) => at <= now)
      expect(taken).toEqual(expected.toSorted(([a, i], [b, j]) => a - b || i - j))
      expect(nextDueAt(state)).toBe(times.length > taken.length ? Math.min(...times.filter((at) => at > now)) : undefined)
    }),
  )
})
