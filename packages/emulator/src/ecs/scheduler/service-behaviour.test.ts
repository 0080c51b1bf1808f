import { describe, expect, test } from 'vitest'
import { placeTasks } from './place-tasks.ts'
import { wakeService, wakeServices } from './service-scheduler.ts'
import { demandOf } from './demand.ts'
import { startTask } from './start-task.ts'
import { addInstance, addService, defineTask, messagesOf, pass, START, tasksOf, testCluster } from './test-cluster.ts'

describe('the health check grace period', () => {
  const healthCheck = { command: ['CMD', 'false'], interval: 5, retries: 2 }

  test('keeps a task that is unhealthy until it has run for so long', () => {
    const { state, cluster } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web', { healthCheck })
    const service = addService(state, cluster, { taskDefinition, healthCheckGracePeriodSeconds: 60 })
    pass(state, 50)
    const [task] = tasksOf(cluster, service)
    expect(task).toMatchObject({ lastStatus: 'RUNNING', healthStatus: 'UNHEALTHY' })
    pass(state, 20)
    expect(task!.desiredStatus).toBe('STOPPED')
    expect(task!.stoppingAt! - task!.startedAt!).toBe(60_000)
    expect(messagesOf(service)).toContain(`(task ${task!.id}) failed container health checks.`)
  })
})

describe('an instance', () => {
  test('gives 100 host ports, its own five included, and a service that wants more says so', () => {
    const { state, cluster, instances } = testCluster({ instances: 1, cpu: 100_000, memory: 100_000 })
    const ports = (first: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ containerPort: 80, hostPort: first + index }))
    const run = (first: number, count: number) => {
      const taskDefinition = defineTask(state, 'web', { portMappings: ports(first, count) })
      const options = { strategy: [], constraints: [], random: false }
      const { placed, rejected } = placeTasks(state, cluster, demandOf(taskDefinition), 1, options)
      for (const instance of placed) startTask(state, START, { cluster, instance, taskDefinition, group: 'g', startedBy: '' })
      return rejected.flatMap(({ rejections }) => rejections)
    }
    expect(run(1_000, 95)).toEqual([])
    expect(instances[0]!.remaining.tcpPorts).toHaveLength(100)
    expect(run(2_000, 1)).toEqual([{ filter: 'port-limit', need: 1, have: 0 }])
    const taskDefinition = defineTask(state, 'more', { portMappings: ports(3_000, 1) })
    const service = addService(state, cluster, { taskDefinition })
    pass(state, 1)
    expect(messagesOf(service)[0]).toContain('has too many reserved ports.')
    const dynamic = addService(state, cluster, {
      name: 'dynamic',
      taskDefinition: defineTask(state, 'dynamic', { portMappings: [{ containerPort: 80 }] }),
    })
    pass(state, 10)
    expect(tasksOf(cluster, dynamic)).toHaveLength(1)
  })

  test('whose agent is disconnected keeps its tasks and gets no new one, for the reason AGENT', () => {
    const { state, cluster, instances } = testCluster({ instances: 1 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    pass(state, 10)
    instances[0]!.agentConnected = false
    wakeServices(state, cluster, state.now, [instances[0]!])
    service.desiredCount = 2
    wakeService(state, service, state.now)
    pass(state, 60)
    expect(tasksOf(cluster, service).map(({ lastStatus }) => lastStatus)).toEqual(['RUNNING'])
    expect(messagesOf(service).at(-1)).toContain('encountered error "AGENT".')
    instances[0]!.agentConnected = true
    wakeServices(state, cluster, state.now, [instances[0]!])
    pass(state, 10)
    expect(tasksOf(cluster, service)).toHaveLength(2)
  })

  test('that is drained keeps the tasks that no service owns, and loses PENDING ones of a service at once', () => {
    const { state, cluster, instances } = testCluster({ instances: 1 })
    const taskDefinition = defineTask(state, 'web')
    const alone = startTask(state, state.now, {
      cluster,
      instance: instances[0]!,
      taskDefinition,
      group: 'family:web',
      startedBy: 'me',
    })
    pass(state, 10)
    const service = addService(state, cluster, { taskDefinition })
    pass(state, 0.5)
    const [pending] = tasksOf(cluster, service)
    expect(pending!.lastStatus).toBe('PENDING')
    instances[0]!.status = 'DRAINING'
    wakeServices(state, cluster, state.now, [instances[0]!])
    pass(state, 0.1)
    expect(pending!.lastStatus).toBe('STOPPED')
    pass(state, 600)
    expect(alone.lastStatus).toBe('RUNNING')
    expect(instances[0]!.status).toBe('DRAINING')
  })
})

describe('services that wait for room', () => {
  test('wake when an instance registers on which they fit, and only those', () => {
    const { state, cluster } = testCluster({ instances: 2, cpu: 50 })
    const create = (name: string, cpu: number) =>
      addService(state, cluster, { name, taskDefinition: defineTask(state, name, { cpu }) })
    const [small, large] = [create('small', 100), create('large', 1_000)]
    pass(state, 60)
    const told = messagesOf(large)
    addInstance(state, cluster, { cpu: 500 })
    expect(small.scheduling.wakeAt).toBe(state.now)
    expect(large.scheduling.wakeAt).toBeGreaterThan(state.now)
    pass(state, 10)
    expect(tasksOf(cluster, small)).toHaveLength(1)
    expect(messagesOf(large)).toEqual(told)
  })

  test('say so again after six hours', () => {
    const { state, cluster } = testCluster({ instances: 1, cpu: 50 })
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web') })
    const told = () => messagesOf(service).filter((message) => message.includes('insufficient CPU')).length
    pass(state, 5.9 * 3_600)
    expect(told()).toBe(1)
    pass(state, 0.4 * 3_600)
    expect(told()).toBe(2)
  })

  test('complain about the first instance that registers as soon as it does', () => {
    const { state, cluster } = testCluster()
    const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', { cpu: 100 }) })
    pass(state, 60)
    expect(messagesOf(service)[0]).toContain('No Container Instances were found in your cluster.')
    addInstance(state, cluster, { cpu: 50 })
    pass(state, 1)
    expect(messagesOf(service)[1]).toContain('has insufficient CPU units available.')
  })
})
