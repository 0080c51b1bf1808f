import {
  DeregisterContainerInstanceCommand,
  DescribeContainerInstancesCommand,
  RunTaskCommand,
  RegisterContainerInstanceCommand,
  type DescribeContainerInstancesRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const describe = ({ ecs }: TestCluster, request: Partial<DescribeContainerInstancesRequest>) =>
  ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [], ...request }))

test('finds an instance by its id, its long ARN and its old short ARN', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  const id = arn.split('/')[2]!
  for (const reference of [id, arn, `arn:aws:ecs:us-east-1:123456789012:container-instance/${id}`]) {
    const { containerInstances } = await describe(cluster, { containerInstances: [reference] })
    expect(containerInstances?.map((one) => one.containerInstanceArn)).toEqual([arn])
  }
})

test('answers MISSING for an instance that does not exist, with the ARN it would have', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  const none = '0'.repeat(32)
  const { containerInstances, failures } = await describe(cluster, { containerInstances: [none, arn] })
  expect(containerInstances).toHaveLength(1)
  expect(failures).toEqual([{ arn: `arn:aws:ecs:us-east-1:123456789012:container-instance/default/${none}`, reason: 'MISSING' }])
})

test('shows what tasks hold: less CPU and memory, and the host port in use', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  await cluster.addTaskDefinition('web', { portMappings: [{ containerPort: 80, hostPort: 8080 }] })
  await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const pending = await describe(cluster, { containerInstances: [arn] })
  expect(pending.containerInstances?.[0]).toMatchObject({ pendingTasksCount: 1, runningTasksCount: 0 })
  await cluster.clock.advance(10_000)
  const { containerInstances } = await describe(cluster, { containerInstances: [arn] })
  expect(containerInstances?.[0]).toMatchObject({ pendingTasksCount: 0, runningTasksCount: 1 })
  const remaining = containerInstances?.[0]?.remainingResources?.map((one) => one.stringSetValue ?? one.integerValue)
  // 1,024 - 100 units, 995 - 100 MiB.
  expect(remaining).toEqual([924, 895, ['22', '2375', '2376', '51678', '51679', '8080'], []])
})

test('describes tags and health when they are included', async () => {
  await using cluster = await testCluster()
  const tags = [{ key: 'team', value: 'blue' }]
  const { containerInstance } = await cluster.ecs.send(
    new RegisterContainerInstanceCommand({ instanceIdentityDocument: '{"instanceId":"i-1","instanceType":"t2.micro"}', tags }),
  )
  const containerInstances = [containerInstance!.containerInstanceArn!]
  const plain = await describe(cluster, { containerInstances })
  expect(plain.containerInstances?.[0]?.tags).toEqual([])
  expect(plain.containerInstances?.[0]?.healthStatus).toBeUndefined()
  const full = await describe(cluster, { containerInstances, include: ['TAGS', 'CONTAINER_INSTANCE_HEALTH'] })
  expect(full.containerInstances?.[0]).toMatchObject({ tags, healthStatus: { overallStatus: 'OK' } })
})

test('refuses no instances, more than 100, and what cannot be one of this cluster', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  const id = '0'.repeat(32)
  await expect(describe(cluster, {})).rejects.toThrow('Container Instances cannot be empty.')
  await expect(describe(cluster, { containerInstances: Array.from({ length: 101 }, () => id) })).rejects.toThrow(
    'containerInstanceIds can have at most 100 items.',
  )
  await expect(describe(cluster, { containerInstances: ['short'] })).rejects.toThrow(
    'containerInstanceId length should be one of [32,36]',
  )
  const elsewhere = `arn:aws:ecs:us-east-1:123456789012:container-instance/payments/${id}`
  await expect(describe(cluster, { containerInstances: [elsewhere] })).rejects.toThrow(
    'Invalid identifier: Identifier is for cluster payments. Your cluster is default',
  )
  await expect(describe(cluster, { cluster: 'none', containerInstances: [id] })).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
    message: 'Cluster not found.',
  })
})

test('later: a deregistered instance can be described for one hour', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: arn }))
  await cluster.clock.advance(60 * 60_000 - 1)
  const during = await describe(cluster, { containerInstances: [arn] })
  expect(during.containerInstances?.[0]?.status).toBe('INACTIVE')
  await cluster.clock.advance(1)
  const after = await describe(cluster, { containerInstances: [arn] })
  expect(after.failures).toEqual([{ arn, reason: 'MISSING' }])
})
