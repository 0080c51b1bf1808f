import { describe, expect, test } from 'vitest'
import type { EcsState, Service } from '../state/state.ts'
import { countDeployment, countTasks } from './service-counts.ts'
import { newDeployment, wakeService } from './service-scheduler.ts'
import { addService, defineTask, messagesOf, pass, tasksOf, testCluster } from './test-cluster.ts'

/** Lets ten minutes pass in small steps and tells how few tasks ran and how many ran or were about to. */
function watch(state: EcsState, service: Service): { fewestRunning: number; most: number } {
  let [fewestRunning, most] = [Infinity, 0]
  for (let step = 0; step < 6_000; step++) {
    pass(state, 0.1)
    const { running, pending } = countTasks(state, service)
    fewestRunning = Math.min(fewestRunning, running)
    most = Math.max(most, running + pending)
  }
  return { fewestRunning, most }
}

describe('a deployment', () => {
  // desired, minimum %, maximum % -> fewest RUNNING (rounded up), most RUNNING or PENDING (rounded down)
  test.each([
    [4, 100, 200, { fewestRunning: 4, most: 8 }],
    [4, 50, 100, { fewestRunning: 2, most: 4 }],
    [4, 0, 100, { fewestRunning: 0, most: 4 }],
    [4, 100, 150, { fewestRunning: 4, most: 6 }],
    [3, 50, 100, { fewestRunning: 2, most: 3 }],
    [3, 100, 150, { fewestRunning: 3, most: 4 }],
  ])(
    'of %d tasks at %d to %d %% stays within the limits and replaces all',
    (desiredCount, minimumHealthyPercent, maximumPercent, limits) => {
      const { state, cluster } = testCluster({ instances: 3, cpu: 8_192 })
      const percent = { minimumHealthyPercent, maximumPercent }
      const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount, ...percent })
      pass(state, 20)
      const second = defineTask(state, 'web')
      const deployment = newDeployment(state, state.now, service, second.arn)
      expect(service.deployments.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
      expect(watch(state, service)).toEqual(limits)
      expect(service.deployments).toEqual([deployment])
      expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual(Array(desiredCount).fill(2))
      expect(messagesOf(service).slice(-2)).toEqual([
        `(deployment ${deployment.id}) deployment completed.`,
        'has reached a steady state.',
      ])
    },
  )

  test('at 100 to 100 % can do nothing and says so once', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const percent = { minimumHealthyPercent: 100, maximumPercent: 100 }
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 2, ...percent })
    pass(state, 20)
    newDeployment(state, state.now, service, defineTask(state, 'web').arn)
    pass(state, 3_600)
    expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([1, 1])
    const blocked =
      'was unable to stop or start tasks during a deployment because of the service deployment configuration. ' +
      'Update the minimumHealthyPercent or maximumPercent value and try again.'
    expect(messagesOf(service).filter((message) => message === blocked)).toHaveLength(1)
    service.maximumPercent = 150
    wakeService(state, service, state.now)
    pass(state, 120)
    expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([2, 2])
    service.maximumPercent = 100
    newDeployment(state, state.now, service, defineTask(state, 'web').arn)
    pass(state, 60)
    expect(messagesOf(service).filter((message) => message === blocked)).toHaveLength(2)
  })

  test('stops old tasks first when there is no room for new ones, as far as the minimum allows', () => {
    const { state, cluster } = testCluster({ instances: 1, cpu: 1_024 })
    const first = defineTask(state, 'web', { cpu: 512 })
    const service = addService(state, cluster, { taskDefinition: first, desiredCount: 2, minimumHealthyPercent: 50 })
    pass(state, 20)
    newDeployment(state, state.now, service, defineTask(state, 'web', { cpu: 512 }).arn)
    expect(watch(state, service).fewestRunning).toBe(1)
    expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([2, 2])
  })

  test('keeps old tasks when stopping them would not help', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, {
      taskDefinition: defineTask(state, 'web'),
      desiredCount: 2,
      minimumHealthyPercent: 0,
    })
    pass(state, 20)
    const second = defineTask(state, 'web', {}, { requiresAttributes: [{ name: 'gpu' }] })
    newDeployment(state, state.now, service, second.arn)
    pass(state, 600)
    expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([1, 1])
    expect(messagesOf(service).at(-1)).toContain('is missing an attribute required by your task.')
  })
})

describe('scaling', () => {
  test('down stops a task of the zone that has most', () => {
    const { state, cluster, instances } = testCluster({ instances: 2 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 3 })
    pass(state, 20)
    service.desiredCount = 2
    wakeService(state, service, state.now)
    pass(state, 20)
    expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual(instances.map(({ id }) => id))
    expect(messagesOf(service).at(-2)).toMatch(/^has stopped 1 running tasks: \(task [0-9a-f]{32}\)\.$/)
    const stopped = [...cluster.tasks.values()].find((task) => task.desiredStatus === 'STOPPED')
    expect(stopped).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${service.deployments[0]!.id})`,
    })
  })

  test('up starts what is missing without a new deployment', () => {
    const { state, cluster } = testCluster({ instances: 2 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    pass(state, 20)
    service.desiredCount = 5
    wakeService(state, service, state.now)
    pass(state, 20)
    expect(service.deployments).toHaveLength(1)
    expect(countDeployment(state, service, service.deployments[0]!)).toEqual({ running: 5, pending: 0 })
  })
})

describe('the circuit breaker', () => {
  const broken = { image: 'does-not-exist' }

  test('fails a deployment after 3 failed tasks and rolls back to the completed one', () => {
    const { state, cluster } = testCluster({ instances: 2 })
    const circuitBreaker = { enable: true, rollback: true }
    const first = defineTask(state, 'web')
    const service = addService(state, cluster, { taskDefinition: first, desiredCount: 2, circuitBreaker })
    pass(state, 20)
    const good = service.deployments[0]!
    const bad = newDeployment(state, state.now, service, defineTask(state, 'web', broken).arn)
    pass(state, 300)
    expect(service.taskDefinitionArn).toBe(first.arn)
    expect(service.deployments).toEqual([good])
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 0 })
    expect(bad).toMatchObject({
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    })
    expect(messagesOf(service)).toContain(`(deployment ${bad.id}) deployment failed: tasks failed to start.`)
    expect(messagesOf(service)).toContain(`rolling back to deployment ${good.id}.`)
  })

  test('brings the completed deployment back under its id when all of its tasks are gone', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const percent = { minimumHealthyPercent: 0, maximumPercent: 100 }
    const circuitBreaker = { enable: true, rollback: true }
    const first = defineTask(state, 'web')
    const service = addService(state, cluster, { taskDefinition: first, circuitBreaker, ...percent })
    pass(state, 20)
    const good = service.deployments[0]!.id
    newDeployment(state, state.now, service, defineTask(state, 'web', broken).arn)
    pass(state, 30)
    expect(service.deployments.map(({ id }) => id)).not.toContain(good)
    pass(state, 300)
    expect(service.deployments).toMatchObject([
      { id: good, status: 'PRIMARY', rolloutState: 'COMPLETED', taskDefinitionArn: first.arn, failedTasks: 0 },
    ])
    expect(tasksOf(cluster, service).map(({ startedBy, revision }) => [startedBy, revision])).toEqual([[good, 1]])
  })

  test('counts the failures of the deployment to which it goes back from zero', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const circuitBreaker = { enable: true, rollback: true }
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), circuitBreaker })
    pass(state, 20)
    const good = service.deployments[0]!
    good.failedTasks = 2
    newDeployment(state, state.now, service, defineTask(state, 'web', broken).arn)
    pass(state, 300)
    expect(service.deployments).toEqual([good])
    expect(good.failedTasks).toBe(0)
  })

  test('without rollback starts nothing any more and leaves the old tasks', () => {
    const { state, cluster } = testCluster({ instances: 2 })
    const circuitBreaker = { enable: true, rollback: false }
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 2, circuitBreaker })
    pass(state, 20)
    newDeployment(state, state.now, service, defineTask(state, 'web', broken).arn)
    pass(state, 3_000)
    const tries = [...cluster.tasks.values()].filter((task) => task.revision === 2).length
    expect(tries).toBe(4)
    expect(service.deployments.map(({ rolloutState }) => rolloutState)).toEqual(['FAILED', 'COMPLETED'])
    expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([1, 1])
  })
})
