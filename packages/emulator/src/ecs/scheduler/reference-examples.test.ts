import { describe, expect, test } from 'vitest'
import type { Cluster, ContainerInstance, EcsState, Service } from '../state/state.ts'
import { countTasks } from './service-counts.ts'
import { newDeployment, wakeService, wakeServices } from './service-scheduler.ts'
import { addInstance, addService, defineTask, pass, tasksOf, testCluster } from './test-cluster.ts'

// The examples of CreateService, UpdateService and UpdateContainerInstancesState in the Amazon ECS API Reference.

/** Ends 30 seconds after SIGTERM only. */
const deaf = { image: 'busybox', command: ['sleep', '1h'] }

/** So many instances in each of the zones, large enough for everything. */
function zones(...counts: number[]) {
  const { state, cluster } = testCluster()
  const instances = counts.map((count, zone) =>
    Array.from({ length: count }, () => addInstance(state, cluster, { zone: `us-east-1${'abc'.charAt(zone)}`, cpu: 8_192 })),
  )
  return { state, cluster, instances }
}

function scale(state: EcsState, service: Service, desiredCount: number): void {
  service.desiredCount = desiredCount
  wakeService(state, service, state.now)
  pass(state, 30)
}

function setStatus(state: EcsState, cluster: Cluster, instances: ContainerInstance[], status: 'ACTIVE' | 'DRAINING'): void {
  for (const instance of instances) instance.status = status
  wakeServices(state, cluster, state.now, instances)
}

/** How many tasks the service runs on each instance, by zone. */
const spread = (cluster: Cluster, service: Service, instances: ContainerInstance[][]): number[][] =>
  instances.map((zone) =>
    zone.map(({ id }) => tasksOf(cluster, service).filter(({ containerInstanceId }) => containerInstanceId === id).length),
  )

/** RUNNING and PENDING tasks after each tenth of a second. */
function* watch(state: EcsState, service: Service, seconds: number) {
  for (let step = 0; step < seconds * 10; step++) {
    pass(state, 0.1)
    yield countTasks(state, service)
  }
}

describe('a deployment of four tasks', () => {
  function deploy(minimumHealthyPercent: number, maximumPercent: number, container = {}) {
    const { state, cluster } = testCluster({ instances: 2, cpu: 8_192 })
    const percent = { minimumHealthyPercent, maximumPercent }
    const first = defineTask(state, 'web', container)
    const service = addService(state, cluster, { taskDefinition: first, desiredCount: 4, ...percent })
    pass(state, 30)
    const before = tasksOf(cluster, service)
    newDeployment(state, state.now, service, defineTask(state, 'web').arn)
    return { state, cluster, service, before }
  }

  test('at a minimum of 50 % stops two of them before it starts two new ones', () => {
    const { state, service } = deploy(50, 100)
    pass(state, 0.2)
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 0 })
    pass(state, 1)
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 2 })
  })

  test('at a maximum of 200 % starts four new ones before it stops the four old ones', () => {
    const { state, service, before } = deploy(100, 200)
    pass(state, 0.2)
    expect(countTasks(state, service)).toEqual({ running: 4, pending: 4 })
    expect(before.every(({ desiredStatus }) => desiredStatus === 'RUNNING')).toBe(true)
  })

  test('sends SIGTERM, and SIGKILL after 30 seconds to what does not obey', () => {
    const { state, before } = deploy(100, 200, deaf)
    pass(state, 60)
    for (const task of before) {
      expect(task).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 137 }] })
      expect(task.executionStoppedAt! - task.stoppingAt!).toBe(30_000)
    }
  })
})

describe('without a placement strategy', () => {
  test('a new task goes to a zone that has fewest, in it to the instance that has fewest', () => {
    const { state, cluster, instances } = zones(1, 2, 1)
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    pass(state, 10)
    expect(spread(cluster, service, instances)).toEqual([[1], [0, 0], [0]])
    scale(state, service, 3)
    expect(spread(cluster, service, instances)).toEqual([[1], [1, 0], [1]])
    scale(state, service, 6)
    expect(spread(cluster, service, instances)).toEqual([[2], [1, 1], [2]])
  })

  test('a zone whose instances cannot take the task does not count', () => {
    const { state, cluster } = testCluster()
    const instances = ['a', 'b'].map((zone) => [addInstance(state, cluster, { zone: `us-east-1${zone}`, cpu: 8_192 })])
    instances.push([addInstance(state, cluster, { zone: 'us-east-1c', cpu: 50 })])
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 4 })
    pass(state, 10)
    expect(spread(cluster, service, instances)).toEqual([[2], [2], [0]])
  })

  test('a task is stopped in a zone that has most, although another zone has the latest', () => {
    const { state, cluster, instances } = zones(1)
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 2 })
    pass(state, 10)
    const places = [...instances, [addInstance(state, cluster, { zone: 'us-east-1b', cpu: 8_192 })]]
    scale(state, service, 3)
    expect(spread(cluster, service, places)).toEqual([[2], [1]])
    scale(state, service, 2)
    expect(spread(cluster, service, places)).toEqual([[1], [1]])
  })

  test('a task is stopped on the instance of that zone that has most, although another one has the latest', () => {
    const { state, cluster, instances } = zones(1)
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 2 })
    pass(state, 10)
    const places = [[...instances[0]!, addInstance(state, cluster, { zone: 'us-east-1a', cpu: 8_192 })]]
    scale(state, service, 3)
    expect(spread(cluster, service, places)).toEqual([[2, 1]])
    scale(state, service, 2)
    expect(spread(cluster, service, places)).toEqual([[1, 1]])
  })
})

describe('draining the instance of four tasks', () => {
  function drain(minimumHealthyPercent: number, maximumPercent: number, container: object = deaf) {
    const { state, cluster, instances } = zones(1)
    const percent = { minimumHealthyPercent, maximumPercent }
    const service = addService(state, cluster, {
      taskDefinition: defineTask(state, 'web', container),
      desiredCount: 4,
      ...percent,
    })
    pass(state, 30)
    const before = tasksOf(cluster, service)
    addInstance(state, cluster, { cpu: 8_192 })
    setStatus(state, cluster, instances[0]!, 'DRAINING')
    return { state, cluster, service, before, instance: instances[0]![0]! }
  }

  test('at a minimum of 50 % stops two of them before it starts two others', () => {
    const { state, service } = drain(50, 100)
    pass(state, 0.1)
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 0 })
  })

  test('at a maximum of 100 % starts no other before one has stopped', () => {
    const { state, cluster, service, before } = drain(50, 100)
    pass(state, 29)
    expect(tasksOf(cluster, service)).toHaveLength(2)
    expect(before.map(({ lastStatus }) => lastStatus).toSorted()).toEqual(['RUNNING', 'RUNNING', 'STOPPING', 'STOPPING'])
    pass(state, 3)
    expect(before.filter(({ lastStatus }) => lastStatus === 'STOPPED')).toHaveLength(2)
    expect(countTasks(state, service).running + countTasks(state, service).pending).toBe(4)
    expect(service.events.filter(({ message }) => message.includes('deployment configuration'))).toEqual([])
    pass(state, 120)
    expect(countTasks(state, service)).toEqual({ running: 4, pending: 0 })
    expect(before.every(({ lastStatus }) => lastStatus === 'STOPPED')).toBe(true)
  })

  test('at a minimum of 100 % stops none before its replacement is healthy', () => {
    const healthCheck = { command: ['CMD', 'true'], interval: 10 }
    const { state, service } = drain(100, 200, { healthCheck })
    pass(state, 0.1)
    expect(countTasks(state, service)).toEqual({ running: 4, pending: 4 })
    const counts = [...watch(state, service, 9)]
    expect(counts.at(-1)).toEqual({ running: 8, pending: 0 })
    pass(state, 20)
    expect(countTasks(state, service)).toEqual({ running: 4, pending: 0 })
  })

  test('stops PENDING ones at once, and lets the instance take tasks again when it is ACTIVE', () => {
    const { state, cluster, instances } = zones(1)
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 4 })
    pass(state, 0.5)
    const pending = tasksOf(cluster, service)
    expect(pending.map(({ lastStatus }) => lastStatus)).toEqual(Array(4).fill('PENDING'))
    setStatus(state, cluster, instances[0]!, 'DRAINING')
    pass(state, 0)
    expect(pending.map(({ lastStatus }) => lastStatus)).toEqual(Array(4).fill('STOPPED'))
    // None of them ran, so there is none of which to say so.
    expect(service.events.filter(({ message }) => message.includes('has stopped'))).toEqual([])
    pass(state, 600)
    expect(countTasks(state, service)).toEqual({ running: 0, pending: 0 })
    setStatus(state, cluster, instances[0]!, 'ACTIVE')
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 4, pending: 0 })
  })
})
