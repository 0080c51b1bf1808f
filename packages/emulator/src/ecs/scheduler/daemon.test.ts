import { expect, test } from 'vitest'
import { newDeployment, wakeServices } from './service-scheduler.ts'
import { protectTask } from './task-protection.ts'
import { addInstance, addService, defineTask, pass, tasksOf, testCluster } from './test-cluster.ts'

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
