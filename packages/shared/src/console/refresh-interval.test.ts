import { expect, test } from 'vitest'
import { refreshInterval } from './refresh-interval.ts'

const service = { desiredCount: 2, runningCount: 2, pendingCount: 0, deployments: [{} as never] }
const task = { lastStatus: 'RUNNING', desiredStatus: 'RUNNING' }

test('asks every 30 seconds while nothing changes', () => {
  expect(refreshInterval([])).toBe(30_000)
  expect(refreshInterval([service, task, { pendingTasksCount: 0 }])).toBe(30_000)
  expect(refreshInterval([{ lastStatus: 'STOPPED', desiredStatus: 'STOPPED' }])).toBe(30_000)
})

test.each([
  ['a service runs fewer tasks than desired', { ...service, runningCount: 1 }],
  ['a service runs more tasks than desired', { ...service, runningCount: 3 }],
  ['a service starts a task', { ...service, pendingCount: 1 }],
  ['a service has two deployments', { ...service, deployments: [{} as never, {} as never] }],
  ['a task starts', { ...task, lastStatus: 'PENDING' }],
  ['a task stops', { ...task, desiredStatus: 'STOPPED' }],
  ['a cluster or container instance has pending tasks', { pendingTasksCount: 1 }],
])('asks every 3 seconds while %s', (_, row) => {
  expect(refreshInterval([service, row])).toBe(3_000)
})
