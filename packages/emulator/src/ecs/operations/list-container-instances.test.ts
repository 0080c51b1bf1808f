import {
  DeregisterContainerInstanceCommand,
  ListContainerInstancesCommand,
  RunTaskCommand,
  UpdateContainerInstancesStateCommand,
  type ListContainerInstancesRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function list({ ecs }: TestCluster, request: ListContainerInstancesRequest = {}) {
  return (await ecs.send(new ListContainerInstancesCommand(request))).containerInstanceArns
}

test('lists ACTIVE and DRAINING instances in the order of their registration, not deregistered ones', async () => {
  await using cluster = await testCluster()
  const [active, draining, gone] = [await cluster.addInstance(), await cluster.addInstance(), await cluster.addInstance()]
  await cluster.ecs.send(new UpdateContainerInstancesStateCommand({ containerInstances: [draining], status: 'DRAINING' }))
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: gone }))
  expect(await list(cluster)).toEqual([active, draining])
  expect(await list(cluster, { status: 'DRAINING' })).toEqual([draining])
  expect(await list(cluster, { status: 'ACTIVE' })).toEqual([active])
})

test('filters with the cluster query language', async () => {
  await using cluster = await testCluster()
  const micro = await cluster.addInstance({ instanceId: 'i-0aa' })
  const large = await cluster.addInstance({
    instanceId: 'i-0bb',
    instanceType: 'm4.large',
    availabilityZone: 'us-east-1b',
    attributes: [{ name: 'stack', value: 'prod' }],
  })
  expect(await list(cluster, { filter: 'attribute:ecs.instance-type =~ t2.*' })).toEqual([micro])
  expect(await list(cluster, { filter: 'attribute:stack exists' })).toEqual([large])
  expect(
    await list(cluster, { filter: 'ec2InstanceId in [i-0aa, i-0bb] and attribute:ecs.availability-zone != us-east-1a' }),
  ).toEqual([large])
  expect(await list(cluster, { filter: 'agentConnected == false' })).toEqual([])
})

test('filters by what runs on an instance', async () => {
  await using cluster = await testCluster()
  const first = await cluster.addInstance()
  const second = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(
    new RunTaskCommand({ taskDefinition: 'web', placementStrategy: [{ type: 'binpack', field: 'cpu' }], count: 2 }),
  )
  await cluster.clock.advance(10_000)
  const busy = await list(cluster, { filter: 'runningTasksCount == 2' })
  const idle = await list(cluster, { filter: 'not(task:group == family:web)' })
  expect([busy, idle]).toEqual([[first], [second]])
})

test('pages through all of them', async () => {
  await using cluster = await testCluster()
  const arns = [await cluster.addInstance(), await cluster.addInstance(), await cluster.addInstance()]
  const first = await cluster.ecs.send(new ListContainerInstancesCommand({ maxResults: 2 }))
  expect(first.containerInstanceArns).toEqual(arns.slice(0, 2))
  const { nextToken } = first
  const second = await cluster.ecs.send(new ListContainerInstancesCommand({ maxResults: 2, nextToken }))
  expect(second.containerInstanceArns).toEqual(arns.slice(2))
  expect(second.nextToken).toBeUndefined()
})

test('refuses a filter that is not understood, and says where', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  await expect(list(cluster, { filter: 'colour == red' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringContaining("Invalid expression 'colour == red' at character 1: "),
  })
  await expect(list(cluster, { filter: 'ec2InstanceId =~ i-(' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
