import { describe, expect, test } from 'vitest'
import { advance } from './advance.ts'
import { loseMachine } from './machines.ts'
import { addService, defineTask, START, testCluster } from './test-cluster.ts'

/** Two machines with one task of a service each. */
function twoMachines() {
  const { state, cluster, instances } = testCluster({ instances: 2 })
  const taskDefinition = defineTask(state, 'web')
  const placementStrategy = [{ type: 'spread' as const, field: 'instanceId' }]
  const service = addService(state, cluster, { taskDefinition, desiredCount: 2, placementStrategy })
  advance(state, START + 60_000)
  const [lost, other] = instances
  return { state, cluster, service, lost: lost!, other: other! }
}

describe('loseMachine', () => {
  test('a machine that stops loses its agent and its tasks, and the service replaces them elsewhere', () => {
    const { state, cluster, service, lost, other } = twoMachines()
    const [gone] = lost.taskIds
    loseMachine(state, START + 60_000, lost.ec2InstanceId, 'stopped')
    expect(lost).toMatchObject({ status: 'ACTIVE', agentConnected: false, remaining: lost.registered })
    expect(cluster.tasks.get(gone!)).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TerminationNotice',
      stoppedReason: `Host EC2 (instance ${lost.ec2InstanceId}) stopped.`,
    })
    advance(state, START + 120_000)
    expect([lost.taskIds.size, other.taskIds.size, service.taskIds.size]).toEqual([0, 2, 2])
  })

  test('a machine that is terminated is deregistered, and forgotten after an hour', () => {
    const { state, cluster, lost } = twoMachines()
    loseMachine(state, START + 60_000, lost.ec2InstanceId, 'terminated')
    expect(lost).toMatchObject({ status: 'INACTIVE', agentConnected: false, deregisteredAt: START + 60_000 })
    advance(state, START + 60_000 + 3_599_999)
    expect(cluster.instances.has(lost.id)).toBe(true)
    advance(state, START + 60_000 + 3_600_000)
    expect(cluster.instances.has(lost.id)).toBe(false)
  })

  test('nobody deregisters a machine whose agent was gone before it is terminated', () => {
    const { state, lost } = twoMachines()
    loseMachine(state, START + 60_000, lost.ec2InstanceId, 'stopped')
    loseMachine(state, START + 90_000, lost.ec2InstanceId, 'terminated')
    expect(lost).toMatchObject({ status: 'ACTIVE', agentConnected: false })
  })

  test('of a machine that has registered twice only the one with the agent is deregistered', () => {
    const { state, lost, other } = twoMachines()
    Object.assign(other, { ec2InstanceId: lost.ec2InstanceId, agentConnected: false })
    loseMachine(state, START + 60_000, lost.ec2InstanceId, 'terminated')
    expect([lost.status, other.status]).toEqual(['INACTIVE', 'ACTIVE'])
  })

  test('other machines go on', () => {
    const { state, lost, other } = twoMachines()
    const before = structuredClone(other)
    loseMachine(state, START + 60_000, lost.ec2InstanceId, 'rebooted')
    expect(other).toEqual(before)
  })
})
