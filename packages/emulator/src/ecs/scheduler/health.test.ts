import { describe, expect, test } from 'vitest'
import { addService, defineTask, messagesOf, pass, testCluster } from './test-cluster.ts'
import { runContainers } from './test-task.ts'

describe('health', () => {
  test.each([
    ['exit 0', 'HEALTHY'],
    ['exit 1', 'UNHEALTHY'],
  ])('of a check that says %s is UNKNOWN, then %s', (script, status) => {
    const healthCheck = { command: ['CMD-SHELL', script], interval: 5, retries: 2, startPeriod: 10 }
    const { state, task } = runContainers({ healthCheck })
    pass(state, 6)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: 'UNKNOWN' })
    pass(state, 25)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: status })
    expect(task.containers[0]!.healthStatus).toBe(status)
  })

  // Source: HealthCheck in the Amazon ECS API Reference.
  test.each([
    ['HEALTHY', 'HEALTHY', [['true'], ['true']]],
    ['UNHEALTHY', 'one is UNHEALTHY', [['true'], ['false']]],
    ['UNHEALTHY', 'one is UNHEALTHY, the other has no check', [undefined, ['false']]],
    ['UNKNOWN', 'one has no check', [['true'], undefined]],
  ])('of a task is %s when its essential containers are: %s', (status, _, checks) => {
    const containers = checks.map((command, index) => ({
      name: `c${index}`,
      ...(command && { healthCheck: { command: ['CMD', ...command], interval: 5, retries: 1 } }),
    }))
    const { state, task } = runContainers([
      ...containers,
      { name: 'extra', essential: false, healthCheck: { command: ['CMD', 'false'], interval: 5, retries: 1 } },
    ])
    pass(state, 15)
    expect(task.containers.at(-1)!.healthStatus).toBe('UNHEALTHY')
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: status })
  })
})

test('one essential container that is UNHEALTHY is enough: the service does not wait for the checks of the others', () => {
  const { state, cluster } = testCluster({ instances: 1 })
  const check = (command: string, interval: number) => ({ healthCheck: { command: ['CMD', command], interval, retries: 1 } })
  const containers = [
    { name: 'slow', ...check('true', 300) },
    { name: 'broken', ...check('false', 5) },
  ]
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', containers) })
  pass(state, 12)
  const [task] = cluster.tasks.values()
  expect(task!.stoppedReason).toBe('Task failed container health checks')
  expect(messagesOf(service)).toContain(`(task ${task!.id}) failed container health checks.`)
})
