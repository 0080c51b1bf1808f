import {
  CreateServiceCommand,
  DeregisterContainerInstanceCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  PutAttributesCommand,
  type Attribute,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const put = ({ ecs }: TestCluster, attributes: Attribute[]) => ecs.send(new PutAttributesCommand({ attributes }))

async function customAttributes({ ecs }: TestCluster, containerInstance: string) {
  const { containerInstances } = await ecs.send(
    new DescribeContainerInstancesCommand({ containerInstances: [containerInstance] }),
  )
  return containerInstances![0]!.attributes!.filter(({ name }) => !/^(com\.amazonaws\.)?ecs\./.test(name!))
}

test('adds an attribute, and gives one of the same name the new value', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  expect((await put(cluster, [{ name: 'stack', value: 'test', targetId }])).attributes).toEqual([
    { name: 'stack', value: 'test', targetId },
  ])
  await put(cluster, [
    { name: 'stack', value: 'production', targetId },
    { name: 'ssd', targetId },
  ])
  expect(await customAttributes(cluster, targetId)).toEqual([{ name: 'stack', value: 'production' }, { name: 'ssd' }])
})

test('takes the short id with its type, but not without', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  const targetId = arn.split('/')[2]
  const { attributes } = await put(cluster, [{ name: 'stack', value: 'test', targetId, targetType: 'container-instance' }])
  expect(attributes).toEqual([{ name: 'stack', value: 'test', targetId: arn }])
  await expect(put(cluster, [{ name: 'stack', value: 'test', targetId }])).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
})

test('refuses an instance that is unknown or was deregistered, and changes none of the others', async () => {
  await using cluster = await testCluster()
  const [known, gone] = [await cluster.addInstance(), await cluster.addInstance()]
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: gone }))
  const unknown = known.replace(/[0-9a-f]{32}/, 'f'.repeat(32))
  for (const targetId of [gone, unknown]) {
    const attributes = [known, targetId].map((one) => ({ name: 'stack', value: 'test', targetId: one }))
    await expect(put(cluster, attributes)).rejects.toMatchObject({ name: 'TargetNotFoundException' })
  }
  expect(await customAttributes(cluster, known)).toEqual([])
})

test('gives an instance no more than ten custom attributes, and counts one of the same name once', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance({ attributes: [{ name: 'stack', value: 'test' }] })
  const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `a${index}`, targetId }))
  await expect(put(cluster, named(10))).rejects.toMatchObject({ name: 'AttributeLimitExceededException' })
  await put(cluster, [...named(9), { name: 'stack', value: 'new', targetId }])
  expect(await customAttributes(cluster, targetId)).toHaveLength(10)
})

test.each<[string, Attribute]>([
  ['a name with a space', { name: 'my stack', value: 'test' }],
  ['a value that begins with a space', { name: 'stack', value: ' test' }],
  ['an attribute that ECS sets', { name: 'ecs.instance-type', value: 'c5.large' }],
  ['a capability of the agent', { name: 'com.amazonaws.ecs.capability.ecr-auth' }],
])('refuses %s', async (_, attribute) => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await expect(put(cluster, [{ ...attribute, targetId }])).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('refuses an empty list, and more than ten attributes', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await expect(put(cluster, [])).rejects.toMatchObject({ name: 'InvalidParameterException' })
  const eleven = Array.from({ length: 11 }, () => ({ name: 'stack', value: 'test', targetId }))
  await expect(put(cluster, eleven)).rejects.toThrow('attributes can have at most 10 items.')
})

test('later: a service that waited for the attribute starts its task', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  const placementConstraints = [{ type: 'memberOf' as const, expression: 'attribute:stack == production' }]
  await cluster.ecs.send(
    new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1, placementConstraints }),
  )
  await cluster.clock.advance(10_000)
  await put(cluster, [{ name: 'stack', value: 'production', targetId }])
  await cluster.clock.advance(10_000)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]?.runningCount).toBe(1)
})

test('later: an instance whose agent is disconnected keeps its tasks as they are and gets no new ones', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  await put(cluster, [{ name: 'gantry.agent', value: 'disconnected', targetId }])
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'api', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(60_000)
  const { containerInstances } = await cluster.ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [targetId] }))
  expect(containerInstances?.[0]).toMatchObject({ agentConnected: false, runningTasksCount: 1, pendingTasksCount: 0 })
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['api'] }))
  expect(services?.[0]?.events?.[0]?.message).toContain('encountered error "AGENT".')
})
