import { expect, test } from 'vitest'
import type { PlannedTask } from './reconcile-service.ts'
import { inStopOrder } from './stop-order.ts'

const task = (id: string, place: string, rest: Partial<PlannedTask> = {}): PlannedTask => {
  const [zone = '', instanceId = ''] = place.split('/')
  return { id, zone, instanceId, isRunning: true, isUp: true, isCurrent: true, mustLeave: false, isProtected: false, ...rest }
}
const ids = (tasks: PlannedTask[]) => tasks.map(({ id }) => id)

test.each([
  ['of a zone that has most', ['a/0', 'a/1', 'b/2'], ['2', '3', '1']],
  ['in it, of the instance that has most', ['a/0', 'a/0', 'a/1', 'b/2', 'b/2'], ['2', '5', '3', '4', '1']],
  ['of a crowded zone before a crowded instance', ['a/0', 'a/1', 'a/2', 'b/3', 'b/3'], ['3', '5', '2', '4', '1']],
  ['the latest among equals', ['a/0', 'b/1', 'c/2'], ['3', '2', '1']],
])('takes a task %s', (_, places, order) => {
  const tasks = places.map((place, index) => task(String(index + 1), place))
  expect(ids(inStopOrder(tasks, tasks, tasks.length))).toEqual(order)
})

test('keeps zones balanced while it goes on', () => {
  const tasks = ['a', 'a', 'a', 'b', 'b', 'c'].map((zone, index) => task(String(index + 1), `${zone}/${zone}`))
  const left = tasks.filter(({ id }) => !ids(inStopOrder(tasks, tasks, 3)).includes(id))
  expect(left.map(({ zone }) => zone)).toEqual(['a', 'b', 'c'])
})

test('takes tasks that must leave first, then pending ones', () => {
  const tasks = [
    task('1', 'a/1'),
    task('2', 'b/1', { isRunning: false }),
    task('3', 'c/1', { mustLeave: true }),
    task('4', 'a/1'),
  ]
  expect(ids(inStopOrder(tasks, tasks, tasks.length))).toEqual(['3', '2', '4', '1'])
})
