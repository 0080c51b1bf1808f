import {
  CreateServiceCommand,
  DeregisterContainerInstanceCommand,
  ListTasksCommand,
  RunTaskCommand,
  UpdateContainerInstancesStateCommand,
  type UpdateContainerInstancesStateRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const update = ({ ecs }: TestCluster, request: UpdateContainerInstancesStateRequest) =>
  ecs.send(new UpdateContainerInstancesStateCommand(request))

test('sets instances DRAINING and ACTIVE again', async () => {
  await using cluster = await testCluster()
  const containerInstances = [await cluster.addInstance(), await cluster.addInstance()]
  const draining = await update(cluster, { containerInstances, status: 'DRAINING' })
  expect(draining.containerInstances?.map(({ status, version }) => [status, version])).toEqual([
    ['DRAINING', 2],
    ['DRAINING', 2],
  ])
  const active = await update(cluster, { containerInstances, status: 'ACTIVE' })
  expect(active.containerInstances?.map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE'])
})

test('tells of instances that are missing or INACTIVE and changes the others', async () => {
  await using cluster = await testCluster()
  const [there, gone] = [await cluster.addInstance(), await cluster.addInstance()]
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: gone }))
  const none = `arn:aws:ecs:us-east-1:123456789012:container-instance/default/${'0'.repeat(32)}`
  const { containerInstances, failures } = await update(cluster, { containerInstances: [none, gone, there], status: 'DRAINING' })
  expect(containerInstances?.map((one) => one.containerInstanceArn)).toEqual([there])
  expect(failures).toEqual([
    { arn: none, reason: 'MISSING' },
    { arn: gone, reason: 'INACTIVE' },
  ])
})

test('refuses other states, no instances, and more than 10', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  await expect(update(cluster, { containerInstances: [arn], status: 'REGISTERING' })).rejects.toThrow(
    'Container instance status should be one of [ACTIVE,DRAINING]',
  )
  await expect(update(cluster, { containerInstances: [], status: 'ACTIVE' })).rejects.toThrow(
    'Container Instances cannot be empty.',
  )
  const eleven = Array.from({ length: 11 }, () => arn)
  await expect(update(cluster, { containerInstances: eleven, status: 'ACTIVE' })).rejects.toThrow(
    'containerInstanceIds can have at most 10 items.',
  )
})

test('later: tasks of a service move to another instance, tasks without a service stay', async () => {
  await using cluster = await testCluster()
  const first = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.addTaskDefinition('batch')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2 }))
  await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'batch' }))
  await cluster.clock.advance(10_000)
  const second = await cluster.addInstance()
  await update(cluster, { containerInstances: [first], status: 'DRAINING' })
  await cluster.clock.advance(120_000)
  const tasksOn = async (containerInstance: string, family: string) =>
    (await cluster.ecs.send(new ListTasksCommand({ containerInstance, family }))).taskArns?.length
  expect(await tasksOn(first, 'web')).toBe(0)
  expect(await tasksOn(second, 'web')).toBe(2)
  expect(await tasksOn(first, 'batch')).toBe(1)
})
