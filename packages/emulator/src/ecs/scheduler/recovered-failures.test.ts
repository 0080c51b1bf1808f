import { expect, test } from 'vitest'
import type { Cluster, ContainerInstance, EcsState, Service } from '../state/state.ts'
import { newDeployment } from './service-scheduler.ts'
import { stopTask } from './stop-task.ts'
import { stepTask } from './task-lifecycle.ts'
import { addService, defineTask, messagesOf, pass, tasksOf, testCluster } from './test-cluster.ts'

/** One instance whose ephemeral ports can be used up: then a task that asks for one fails to start, though its definition is good. */
function world() {
  const { state, cluster, instances } = testCluster({ instances: 1 })
  const taskDefinition = defineTask(state, 'web', { portMappings: [{ containerPort: 80 }] })
  return { state, cluster, instance: instances[0]!, taskDefinition }
}

function usePorts(instance: ContainerInstance, areUsedUp: boolean): void {
  const ephemeral = Array.from({ length: 65_535 - 49_153 + 1 }, (_, index) => 49_153 + index)
  instance.remaining.tcpPorts = areUsedUp ? ephemeral : [22, 2375, 2376, 51_678, 51_679]
}

/** The program of the oldest task ends. */
function endOne(state: EcsState, cluster: Cluster, service: Service): void {
  const [task] = tasksOf(cluster, service)
  task!.containers[0]!.end = { at: state.now, exitCode: 1 }
  stepTask(state, state.now, cluster, task!)
}

test('a start that succeeds ends back-off, counts and complaint; what fails afterwards begins anew', () => {
  const { state, cluster, instance, taskDefinition } = world()
  usePorts(instance, true)
  const service = addService(state, cluster, { taskDefinition })
  const told = () => messagesOf(service).filter((message) => message.includes('unable to consistently start tasks')).length
  pass(state, 60)
  expect([service.scheduling.failedStarts, service.scheduling.backOff, told()]).toEqual([3, 60_000, 1])
  usePorts(instance, false)
  pass(state, 60)
  expect(tasksOf(cluster, service)[0]!.lastStatus).toBe('RUNNING')
  expect(service.scheduling).toMatchObject({ failedStarts: 0 })
  expect(service.deployments[0]!.failedTasks).toBe(0)

  const byUser = { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } as const
  stopTask(state, state.now, tasksOf(cluster, service)[0]!, byUser)
  pass(state, 1)
  usePorts(instance, true)
  pass(state, 10)
  expect([service.scheduling.failedStarts, service.scheduling.backOff, told()]).toEqual([1, 15_000, 1])
  expect(service.deployments[0]!.failedTasks).toBe(1)
  pass(state, 60)
  expect(told()).toBe(2)
})

test('what becomes of the tasks of a former deployment says nothing about the new one', () => {
  const { state, cluster } = testCluster({ instances: 1 })
  const slow = { name: 'slow', healthCheck: { command: ['CMD', 'true'], interval: 40 } }
  const service = addService(state, cluster, { taskDefinition: defineTask(state, 'web', slow), desiredCount: 2 })
  pass(state, 10)
  const bad = newDeployment(state, state.now, service, defineTask(state, 'web', { image: 'does-not-exist' }).arn)
  endOne(state, cluster, service)
  expect(service.scheduling.retryAt).toBe(0)
  pass(state, 5)
  expect(bad.failedTasks).toBe(2)
  pass(state, 100)
  // Meanwhile the other one has turned out to be healthy.
  expect(bad.failedTasks).toBeGreaterThanOrEqual(4)
  expect(service.scheduling.failedStarts).toBe(bad.failedTasks)
})

test('a roll-back that fails as well is the end: nothing is left to go back to', () => {
  const { state, cluster, instance, taskDefinition } = world()
  const circuitBreaker = { enable: true, rollback: true }
  const percent = { minimumHealthyPercent: 0, maximumPercent: 100 }
  const service = addService(state, cluster, { taskDefinition, circuitBreaker, ...percent })
  pass(state, 20)
  const good = service.deployments[0]!.id
  const bad = newDeployment(state, state.now, service, defineTask(state, 'web', { image: 'does-not-exist' }).arn)
  pass(state, 5)
  usePorts(instance, true)
  pass(state, 600)
  const failed = (id: string) => `(deployment ${id}) deployment failed: tasks failed to start.`
  const told = messagesOf(service).filter((message) => /deployment failed|rolling back/.test(message))
  expect(told).toEqual([failed(bad.id), `rolling back to deployment ${good}.`, failed(good)])
  expect(service.deployments).toMatchObject([{ id: good, status: 'PRIMARY', rolloutState: 'FAILED', failedTasks: 3 }])
  expect(service.deploymentRecords[0]).toMatchObject({ deploymentId: bad.id, status: 'ROLLBACK_FAILED' })
})
