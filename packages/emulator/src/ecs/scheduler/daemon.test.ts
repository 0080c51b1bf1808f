import { expect, test } from 'vitest'
import { changeAttributes } from './change-attributes.ts'
import { countTasks } from './service-counts.ts'
import { newDeployment, wakeServices } from './service-scheduler.ts'
import { startTask } from './start-task.ts'
import { stopTask } from './stop-task.ts'
import { protectTask } from './task-protection.ts'
import { addInstance, addService, defineTask, messagesOf, pass, tasksOf, testCluster } from './test-cluster.ts'

const daemon = { schedulingStrategy: 'DAEMON', minimumHealthyPercent: 0, maximumPercent: 100, desiredCount: 0 } as const

test('runs one task on each ACTIVE instance, also on one that registers later', () => {
  const { state, cluster } = testCluster({ instances: 3 })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon })
  pass(state, 10)
  expect(new Set(tasksOf(cluster, service).map((task) => task.containerInstanceId)).size).toBe(3)
  addInstance(state, cluster)
  pass(state, 10)
  expect(new Set(tasksOf(cluster, service).map((task) => task.containerInstanceId)).size).toBe(4)
  expect(service.desiredCount).toBe(4)
})

test('leaves out instances that do not satisfy a constraint', () => {
  const { state, cluster } = testCluster({ instances: 2 })
  const chosen = addInstance(state, cluster, { attributes: [{ name: 'stack', value: 'prod' }] })
  const placementConstraints = [{ type: 'memberOf' as const, expression: 'attribute:stack == prod' }]
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), placementConstraints, ...daemon })
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([chosen.id])
})

test('leaves out instances that lack an attribute which its task definition requires', () => {
  const { state, cluster } = testCluster({ instances: 1 })
  const chosen = addInstance(state, cluster, { attributes: [{ name: 'gpu' }] })
  const taskDefinition = defineTask(state, 'agent', {}, { requiresAttributes: [{ name: 'gpu' }] })
  const service = addService(state, cluster, { taskDefinition, ...daemon })
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([chosen.id])
  expect(service.desiredCount).toBe(1)
  expect(messagesOf(service).at(-1)).toBe('has reached a steady state.')
})

test('stops its task on an instance that does not satisfy its constraint any more', () => {
  const { state, cluster, instances } = testCluster({ instances: 2 })
  for (const { attributes } of instances) attributes.push({ name: 'stack', value: 'prod' })
  const placementConstraints = [{ type: 'memberOf' as const, expression: 'attribute:stack == prod' }]
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), placementConstraints, ...daemon })
  pass(state, 10)
  expect(tasksOf(cluster, service)).toHaveLength(2)
  const targeted = [{ instance: instances[0]!, name: 'stack', value: 'test' }]
  changeAttributes(state, state.now, cluster, targeted, (attributes, { name, value }) => [
    ...attributes.filter((one) => one.name !== name),
    { name, value },
  ])
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([instances[1]!.id])
})

test('says where there is no room, and starts there when there is', () => {
  const { state, cluster, instances } = testCluster({ instances: 2, cpu: 1_024 })
  const alone = startTask(state, state.now, {
    cluster,
    instance: instances[0]!,
    taskDefinition: defineTask(state, 'job', { cpu: 1_024 }),
    group: 'family:job',
    startedBy: '',
  })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon })
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([instances[1]!.id])
  expect(messagesOf(service).at(-1)).toContain(
    `The closest matching (container-instance ${instances[0]!.id}) has insufficient CPU units available.`,
  )
  stopTask(state, state.now, alone, { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })
  pass(state, 20)
  expect(tasksOf(cluster, service)).toHaveLength(2)
})

test('leaves an instance that is drained, and comes back', () => {
  const { state, cluster, instances } = testCluster({ instances: 2 })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon })
  pass(state, 10)
  instances[0]!.status = 'DRAINING'
  wakeServices(state, cluster, state.now)
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([instances[1]!.id])
  instances[0]!.status = 'ACTIVE'
  wakeServices(state, cluster, state.now)
  pass(state, 10)
  expect(tasksOf(cluster, service)).toHaveLength(2)
})

test('replaces its tasks on their instances, even where there is no room for two', () => {
  const { state, cluster } = testCluster({ instances: 2 })
  const first = defineTask(state, 'agent', { portMappings: [{ containerPort: 80, hostPort: 80 }] })
  const service = addService(state, cluster, { taskDefinition: first, ...daemon })
  pass(state, 10)
  const second = defineTask(state, 'agent', { portMappings: [{ containerPort: 80, hostPort: 80 }] })
  newDeployment(state, state.now, service, second.arn)
  pass(state, 60)
  expect(tasksOf(cluster, service).map((task) => [task.revision, task.lastStatus])).toEqual([
    [2, 'RUNNING'],
    [2, 'RUNNING'],
  ])
  expect(service.events.filter(({ message }) => message.includes('unable'))).toEqual([])
})

test('replaces no protected task to deploy', () => {
  const { state, cluster } = testCluster({ instances: 2 })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon })
  pass(state, 10)
  const [kept] = tasksOf(cluster, service)
  protectTask(state, state.now, cluster, kept!, state.now + 3_600_000)
  newDeployment(state, state.now, service, defineTask(state, 'agent').arn)
  pass(state, 120)
  expect(tasksOf(cluster, service)).toContain(kept)
  expect(tasksOf(cluster, service)).toHaveLength(2)
  pass(state, 3_600)
  expect(tasksOf(cluster, service)).not.toContain(kept)
})

test('draining takes also a protected task', () => {
  const { state, cluster, instances } = testCluster({ instances: 2 })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon })
  pass(state, 10)
  const [kept] = tasksOf(cluster, service)
  protectTask(state, state.now, cluster, kept!, state.now + 3_600_000)
  instances[0]!.status = 'DRAINING'
  wakeServices(state, cluster, state.now, [instances[0]!])
  pass(state, 10)
  expect(tasksOf(cluster, service).map((task) => task.containerInstanceId)).toEqual([instances[1]!.id])
})

test.each([
  [0, 0],
  [50, 2],
  [60, 3],
])('at a minimum of %d %% keeps %d of 4 RUNNING while it replaces them', (minimumHealthyPercent, least) => {
  const { state, cluster } = testCluster({ instances: 4 })
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'agent'), ...daemon, minimumHealthyPercent })
  pass(state, 10)
  newDeployment(state, state.now, service, defineTask(state, 'agent').arn)
  let [fewest, most] = [4, 0]
  for (let step = 0; step < 1_200; step++) {
    pass(state, 0.1)
    const { running, pending } = countTasks(state, service)
    fewest = Math.min(fewest, running)
    most = Math.max(most, running + pending)
  }
  expect([fewest, most]).toEqual([least, 4])
  expect(tasksOf(cluster, service).map((task) => task.revision)).toEqual([2, 2, 2, 2])
})

test('starts none after its deployment has failed', () => {
  const { state, cluster } = testCluster({ instances: 2 })
  const circuitBreaker = { enable: true, rollback: false }
  const taskDefinition = defineTask(state, 'agent', { image: 'does-not-exist' })
  const service = addService(state, cluster, { taskDefinition, ...daemon, circuitBreaker })
  pass(state, 600)
  expect(service.deployments[0]!.rolloutState).toBe('FAILED')
  const tries = cluster.tasks.size
  pass(state, 1_800)
  expect(cluster.tasks.size).toBe(tries)
})
