import { describe, expect, test } from 'vitest'
import { countTasks } from './service-counts.ts'
import { newDeployment, wakeService, wakeServices } from './service-scheduler.ts'
import { stopTask } from './stop-task.ts'
import { addInstance, addService, defineTask, messagesOf, pass, tasksOf, testCluster } from './test-cluster.ts'

const HOUR = 3_600

describe('a new service', () => {
  test('has no task yet, then PENDING ones, then as many RUNNING as desired, and says so', () => {
    const { state, cluster } = testCluster({ instances: 3 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 3 })
    expect(countTasks(state, service)).toEqual({ running: 0, pending: 0 })
    pass(state, 0.2)
    expect(countTasks(state, service)).toEqual({ running: 0, pending: 3 })
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 3, pending: 0 })
    const ids = tasksOf(cluster, service).map(({ id }) => `(task ${id})`)
    expect(messagesOf(service)).toEqual([
      `has started 3 tasks: ${ids.join(' ')}.`,
      `(deployment ${service.deployments[0]!.id}) deployment completed.`,
      'has reached a steady state.',
    ])
    expect(service.deployments[0]).toMatchObject({ rolloutState: 'COMPLETED', desiredCount: 3 })
  })

  test('spreads its tasks over zones first, then over instances', () => {
    const { state, cluster } = testCluster()
    const [a1, a2, b] = ['a', 'a', 'b'].map((zone) => addInstance(state, cluster, { zone: `us-east-1${zone}` }))
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 4 })
    pass(state, 10)
    const on = tasksOf(cluster, service).map((task) => task.containerInstanceId)
    expect([a1, a2, b].map((instance) => on.filter((id) => id === instance!.id).length)).toEqual([1, 1, 2])
  })

  test.each([
    [{ propagateTags: 'SERVICE' as const, tags: [{ key: 'team', value: 'web' }] }, [{ key: 'team', value: 'web' }]],
    [{ propagateTags: 'NONE' as const, tags: [{ key: 'team', value: 'web' }] }, []],
    [
      { enableECSManagedTags: true },
      [
        { key: 'aws:ecs:clusterName', value: 'default' },
        { key: 'aws:ecs:serviceName', value: 'web' },
      ],
    ],
  ])('with %j tags its tasks %j', (rest, tags) => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), ...rest })
    pass(state, 1)
    expect(tasksOf(cluster, service)[0]!.tags).toEqual(tags)
  })

  test('reports the steady state again after six hours, not earlier', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    const steady = () => messagesOf(service).filter((message) => message === 'has reached a steady state.').length
    pass(state, 5.9 * HOUR)
    expect(steady()).toBe(1)
    pass(state, 0.2 * HOUR)
    expect(steady()).toBe(2)
  })
})

describe('a task that ends', () => {
  test('is replaced', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 2 })
    pass(state, 10)
    stopTask(state, state.now, tasksOf(cluster, service)[0]!, {
      stopCode: 'UserInitiated',
      stoppedReason: 'Task stopped by user',
    })
    expect(countTasks(state, service)).toEqual({ running: 1, pending: 0 })
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 0 })
  })

  test('is replaced more and more slowly when it never lives for a minute, but does not count as a failed start', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web', { image: 'busybox', command: ['sleep', '1'] })
    const service = addService(state, cluster, { taskDefinition })
    pass(state, HOUR)
    expect(service.scheduling.failedStarts).toBe(0)
    expect(service.deployments[0]!.failedTasks).toBe(0)
    // At most one start a minute once the pause has grown to a minute.
    expect([...cluster.tasks.values()].length).toBeGreaterThan(40)
    expect([...cluster.tasks.values()].length).toBeLessThan(70)
  })

  test('is replaced at once, each time, when it has lived for a minute', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    addService(state, cluster, { taskDefinition: defineTask(state, 'web', { image: 'busybox', command: ['sleep', '60'] }) })
    pass(state, HOUR / 2)
    // 60 seconds, and less than 6 until the next one runs.
    expect(cluster.tasks.size).toBeGreaterThanOrEqual(27)
  })
})

describe('starts that fail', () => {
  test('are tried again after 15 seconds, then after twice as long each time', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', { image: 'does-not-exist' }) })
    pass(state, HOUR)
    const tries = [...cluster.tasks.values()].map((task) => task.createdAt)
    const failures = [...cluster.tasks.values()].map((task) => task.stoppedAt!)
    const pauses = tries.slice(1).map((at, index) => (at - failures[index]!) / 1_000)
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    expect(messagesOf(service)).toContain('is unable to consistently start tasks successfully.')
    expect(messagesOf(service).filter((message) => message.includes('consistently'))).toHaveLength(1)
  })

  test('are told of when there have been three in a row, and once more when they begin again', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const broken = defineTask(state, 'web', { image: 'does-not-exist' })
    const service = addService(state, cluster, { taskDefinition: broken })
    const told = () => messagesOf(service).filter((message) => message.includes('consistently')).length
    const tries = () => [...cluster.tasks.values()].filter(({ lastStatus }) => lastStatus === 'STOPPED').length
    pass(state, 30)
    expect([tries(), told()]).toEqual([2, 0])
    pass(state, 30)
    expect([tries(), told()]).toEqual([3, 1])
    newDeployment(state, state.now, service, defineTask(state, 'web').arn)
    pass(state, 30)
    newDeployment(state, state.now, service, broken.arn)
    pass(state, 70)
    expect(told()).toBe(2)
  })

  test('are forgotten with a new task definition', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', { image: 'does-not-exist' }) })
    pass(state, 300)
    newDeployment(state, state.now, service, defineTask(state, 'web').arn)
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 1, pending: 0 })
  })
})

describe('container health checks', () => {
  const healthCheck = (script: string) => ({ healthCheck: { command: ['CMD-SHELL', script], interval: 10, retries: 3 } })

  test('a deployment is completed only when its tasks are healthy', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', healthCheck('exit 0')) })
    pass(state, 8)
    expect(countTasks(state, service)).toEqual({ running: 1, pending: 0 })
    expect(service.deployments[0]!.rolloutState).toBe('IN_PROGRESS')
    pass(state, 10)
    expect(service.deployments[0]!.rolloutState).toBe('COMPLETED')
  })

  test('a task that is unhealthy is stopped and counts as failed', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', healthCheck('exit 1')) })
    pass(state, 38)
    const [task] = cluster.tasks.values()
    expect(task).toMatchObject({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed container health checks',
    })
    const told = messagesOf(service)
    const at = told.indexOf(`(task ${task!.id}) failed container health checks.`)
    expect(told[at + 1]).toBe(`has stopped 1 running tasks: (task ${task!.id}).`)
    expect(service.deployments[0]!.failedTasks).toBe(1)
  })

  test('a task that is unhealthy, but is stopped for another reason, is no failure of its deployment', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web', healthCheck('exit 1'))
    const service = addService(state, cluster, { taskDefinition, healthCheckGracePeriodSeconds: 3_600 })
    pass(state, 60)
    const [task] = tasksOf(cluster, service)
    expect(task!.healthStatus).toBe('UNHEALTHY')
    stopTask(state, state.now, task!, { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })
    pass(state, 10)
    expect(service.deployments[0]!.failedTasks).toBe(0)
    expect(messagesOf(service).join()).not.toContain('failed container health checks')
  })

  test('a check of a container that is not essential neither delays a deployment nor costs a task its life', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const check = { command: ['CMD', 'false'], interval: 300, retries: 1 }
    const containers = [{ name: 'web' }, { name: 'extra', essential: false, healthCheck: check }]
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', containers) })
    pass(state, 10)
    expect(service.deployments[0]!.rolloutState).toBe('COMPLETED')
    pass(state, 600)
    expect(tasksOf(cluster, service)[0]!.containers[1]!.healthStatus).toBe('UNHEALTHY')
    expect(cluster.tasks.size).toBe(1)
  })
})

describe('a service that finds no room', () => {
  const placement = (service: Parameters<typeof messagesOf>[0]) =>
    messagesOf(service).filter((message) => message.includes('unable to place'))
  const see = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'

  test('says that there are no instances, and starts when one registers', () => {
    const { state, cluster } = testCluster()
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    pass(state, 60)
    expect(placement(service)).toEqual([
      'was unable to place a task because no container instance met all of its requirements. ' +
        `Reason: No Container Instances were found in your cluster. ${see}`,
    ])
    addInstance(state, cluster)
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 1, pending: 0 })
  })

  test('names the closest instance and the port that is taken, once, and starts when the port is free', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web', { portMappings: [{ containerPort: 80, hostPort: 80 }] })
    const service = addService(state, cluster, { taskDefinition, desiredCount: 2 })
    pass(state, HOUR)
    const [instance] = cluster.instances.values()
    expect(placement(service)).toEqual([
      'was unable to place a task because no container instance met all of its requirements. ' +
        `The closest matching (container-instance ${instance!.id}) is already using a port required by your task. ${see}`,
    ])
    expect(countTasks(state, service)).toEqual({ running: 1, pending: 0 })
    addInstance(state, cluster)
    pass(state, 10)
    expect(countTasks(state, service)).toEqual({ running: 2, pending: 0 })
  })

  test.each([
    ['cpu', { cpu: 4_096 }, 'has insufficient CPU units available.'],
    ['memory', { memory: 8_192 }, 'has insufficient memory available.'],
  ])('names %s', (_, container, words) => {
    const { state, cluster } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', container) })
    pass(state, 10)
    expect(placement(service)[0]).toContain(words)
  })

  test('is woken by another service that gives its room back', () => {
    const { state, cluster } = testCluster({ instances: 1, cpu: 1_024 })
    const taskDefinition = defineTask(state, 'web', { cpu: 1_024 })
    const first = addService(state, cluster, { taskDefinition, name: 'first' })
    pass(state, 10)
    const second = addService(state, cluster, { taskDefinition, name: 'second' })
    pass(state, 10)
    expect(countTasks(state, second)).toEqual({ running: 0, pending: 0 })
    first.desiredCount = 0
    wakeService(state, first, state.now)
    pass(state, 10)
    expect(countTasks(state, second)).toEqual({ running: 1, pending: 0 })
  })
})

describe('deleting a service', () => {
  test('stops its tasks; the service is DRAINING until they are STOPPED, then INACTIVE', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web', { image: 'busybox', command: ['sleep', '1h'] })
    const service = addService(state, cluster, { taskDefinition, desiredCount: 2 })
    pass(state, 10)
    Object.assign(service, { status: 'DRAINING', desiredCount: 0 })
    wakeService(state, service, state.now)
    pass(state, 29)
    expect(service.status).toBe('DRAINING')
    pass(state, 2)
    expect(service.status).toBe('INACTIVE')
    expect(cluster.instances.values().next().value!.remaining).toMatchObject({ cpu: 2_048, memory: 4_096 })
  })
})

describe('draining an instance', () => {
  test('moves the tasks of a service and keeps as many RUNNING as the minimum says', () => {
    const { state, cluster, instances } = testCluster({ instances: 3 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web'), desiredCount: 3 })
    pass(state, 10)
    instances[0]!.status = 'DRAINING'
    wakeServices(state, cluster, state.now)
    let least = 3
    for (let step = 0; step < 200; step++) {
      pass(state, 0.1)
      least = Math.min(least, countTasks(state, service).running)
    }
    expect(least).toBe(3)
    expect(instances[0]!.taskIds.size).toBe(0)
    expect(messagesOf(service).at(-1)).toBe('has reached a steady state.')
  })

  test('of the only instance goes on when the minimum is 0 %, and not when it is 100 %', () => {
    const left = [0, 100].map((minimumHealthyPercent) => {
      const { state, cluster, instances } = testCluster({ instances: 1 })
      addService(state, cluster, { taskDefinition: defineTask(state, 'web'), minimumHealthyPercent })
      pass(state, 10)
      instances[0]!.status = 'DRAINING'
      wakeServices(state, cluster, state.now)
      pass(state, 10)
      return instances[0]!.taskIds.size
    })
    expect(left).toEqual([0, 1])
  })
})
