import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteClusterCommand,
  DeleteServiceCommand,
  DeregisterContainerInstanceCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'
import { createState, emptyCluster } from '../state/create-state.ts'
import { deleteCluster } from './delete-cluster.ts'

const caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:root' }

const identity = { instanceId: 'i-0123456789abcdef0', instanceType: 't3.small', availabilityZone: 'us-east-1a' }

async function withCluster() {
  const emulator = await testEmulator()
  await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
  await emulator.ecs.send(
    new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', memory: 64 }] }),
  )
  const register = async () => {
    const instanceIdentityDocument = JSON.stringify(identity)
    const command = new RegisterContainerInstanceCommand({ cluster: 'payments', instanceIdentityDocument })
    return (await emulator.ecs.send(command)).containerInstance?.containerInstanceArn
  }
  const remove = () => emulator.ecs.send(new DeleteClusterCommand({ cluster: 'payments' }))
  return { ...emulator, register, remove }
}

describe('DeleteCluster', () => {
  test('makes an empty cluster INACTIVE', async () => {
    await using emulator = await withCluster()
    const { cluster } = await emulator.remove()
    expect(cluster).toMatchObject({ clusterName: 'payments', status: 'INACTIVE' })
  })

  test('changes nothing when the cluster has been deleted before', async () => {
    await using emulator = await withCluster()
    await emulator.remove()
    await expect(emulator.remove()).resolves.toMatchObject({ cluster: { status: 'INACTIVE' } })
  })

  test('refuses a cluster that is not there', async () => {
    await using emulator = await withCluster()
    await expect(emulator.ecs.send(new DeleteClusterCommand({ cluster: 'gone' }))).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
      message: 'Cluster not found.',
    })
  })

  test('refuses a cluster with a container instance until it is deregistered', async () => {
    await using emulator = await withCluster()
    const containerInstance = await emulator.register()
    await expect(emulator.remove()).rejects.toMatchObject({
      name: 'ClusterContainsContainerInstancesException',
      message: 'The Cluster cannot be deleted while Container Instances are active or draining.',
    })
    await emulator.ecs.send(new DeregisterContainerInstanceCommand({ cluster: 'payments', containerInstance }))
    await expect(emulator.remove()).resolves.toMatchObject({ cluster: { status: 'INACTIVE' } })
  })

  test('refuses a cluster with a service until the service is deleted', async () => {
    await using emulator = await withCluster()
    const service = { cluster: 'payments', serviceName: 'web', taskDefinition: 'web', desiredCount: 0 }
    await emulator.ecs.send(new CreateServiceCommand(service))
    await expect(emulator.remove()).rejects.toMatchObject({
      name: 'ClusterContainsServicesException',
      message: 'The Cluster cannot be deleted while Services are active.',
    })
    await emulator.ecs.send(new DeleteServiceCommand({ cluster: 'payments', service: 'web' }))
    await emulator.clock.advance(60_000)
    await expect(emulator.remove()).resolves.toMatchObject({ cluster: { status: 'INACTIVE' } })
  })

  test('names container instances first, also when there are tasks', async () => {
    await using emulator = await withCluster()
    await emulator.register()
    const { tasks = [] } = await emulator.ecs.send(new RunTaskCommand({ cluster: 'payments', taskDefinition: 'web' }))
    await expect(emulator.remove()).rejects.toMatchObject({ name: 'ClusterContainsContainerInstancesException' })
    await emulator.ecs.send(new StopTaskCommand({ cluster: 'payments', task: tasks[0]?.taskArn }))
  })

  test('refuses a cluster whose tasks still run', () => {
    const state = createState({ ...caller, seed: 1, now: 0 })
    const cluster = emptyCluster('payments', 'arn:aws:ecs:us-east-1:123456789012:cluster/payments', 0)
    state.clusters.set('payments', cluster)
    cluster.runningTaskIds.add('1'.repeat(32))
    expect(() => deleteCluster(state, { cluster: 'payments' }, 0, caller)).toThrow(
      'The Cluster cannot be deleted while Tasks are active.',
    )
    expect(cluster.status).toBe('ACTIVE')
  })
})
