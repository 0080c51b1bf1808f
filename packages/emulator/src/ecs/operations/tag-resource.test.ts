import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ListTagsForResourceCommand,
  RunTaskCommand,
  StopTaskCommand,
  TagResourceCommand,
  type Tag,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const tag = ({ ecs }: TestCluster, resourceArn: string, tags: Tag[]) => ecs.send(new TagResourceCommand({ resourceArn, tags }))
const team = [{ key: 'team', value: 'blue' }]

/** One of everything that can have tags. */
async function everything() {
  const cluster = await testCluster()
  const instance = await cluster.addInstance()
  const taskDefinition = await cluster.addTaskDefinition('web')
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const { service } = await cluster.ecs.send(
    new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 0 }),
  )
  const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default'
  return { cluster, arns: { cluster: arn, instance, taskDefinition, task: tasks![0]!.taskArn!, service: service!.serviceArn! } }
}

test('tags whatever can have tags, and every description shows them when it is asked to', async () => {
  const { cluster, arns } = await everything()
  await using _ = cluster
  const { ecs } = cluster
  for (const arn of Object.values(arns)) await tag(cluster, arn, team)
  const include = ['TAGS' as const]
  const described = [
    (await ecs.send(new DescribeClustersCommand({ include }))).clusters![0],
    (await ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [arns.instance], include })))
      .containerInstances![0],
    await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web', include })),
    (await ecs.send(new DescribeTasksCommand({ tasks: [arns.task], include }))).tasks![0],
    (await ecs.send(new DescribeServicesCommand({ services: ['web'], include }))).services![0],
  ]
  expect(described.map((one) => one?.tags)).toEqual([team, team, team, team, team])
  expect((await ecs.send(new DescribeServicesCommand({ services: ['web'] }))).services![0]!.tags).toEqual([])
})

test('keeps other tags and replaces the value of one that is there', async () => {
  const { cluster, arns } = await everything()
  await using _ = cluster
  await tag(cluster, arns.service, [...team, { key: 'tier', value: '1' }])
  await tag(cluster, arns.service, [{ key: 'team', value: 'red' }])
  const { tags } = await cluster.ecs.send(new ListTagsForResourceCommand({ resourceArn: arns.service }))
  expect(tags).toEqual([
    { key: 'team', value: 'red' },
    { key: 'tier', value: '1' },
  ])
})

test.each<[string, Tag[]]>([
  ['a key that begins with aws:', [{ key: 'AWS:team', value: 'blue' }]],
  ['a value that begins with aws:', [{ key: 'team', value: 'aws:blue' }]],
  ['a key of 129 characters', [{ key: 'x'.repeat(129), value: '' }]],
  ['a value of 257 characters', [{ key: 'team', value: 'x'.repeat(257) }]],
  ['a key with a character that is not allowed', [{ key: 'team!', value: 'blue' }]],
  ['a key that comes twice', [...team, ...team]],
  ['51 tags', Array.from({ length: 51 }, (_, index) => ({ key: `k${index}`, value: '' }))],
])('refuses %s', async (_, tags) => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default'
  await expect(tag(cluster, arn, tags)).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('gives a resource no more than 50 tags', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default'
  await tag(
    cluster,
    arn,
    Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' })),
  )
  await tag(cluster, arn, [{ key: 'k0', value: 'new' }])
  await expect(tag(cluster, arn, team)).rejects.toMatchObject({ name: 'LimitExceededException' })
})

test('refuses what is over: a deleted cluster, a stopped task', async () => {
  const { cluster, arns } = await everything()
  await using _ = cluster
  await cluster.ecs.send(new StopTaskCommand({ task: arns.task }))
  await cluster.clock.advance(60_000)
  await expect(tag(cluster, arns.task, team)).rejects.toThrow(
    'The specified task is stopped. Specify a running task and try again.',
  )
  await cluster.ecs.send(new CreateClusterCommand({ clusterName: 'gone' }))
  await cluster.ecs.send(new DeleteClusterCommand({ cluster: 'gone' }))
  await expect(tag(cluster, arns.cluster.replace('default', 'gone'), team)).rejects.toThrow(
    'The specified cluster is inactive. Specify an active cluster and try again.',
  )
})

test.each([
  [
    'arn:aws:ecs:us-east-1:123456789012:service/web',
    'InvalidParameterException',
    'Long arn format must be used for tagging operations',
  ],
  [
    'arn:aws:ecs:us-east-1:123456789012:service/default/none',
    'ResourceNotFoundException',
    'The specified service was not found.',
  ],
  ['arn:aws:ecs:us-east-1:123456789012:service/none/web', 'ClusterNotFoundException', 'Cluster not found.'],
  [
    'arn:aws:ecs:us-east-1:123456789012:task-definition/web',
    'ResourceNotFoundException',
    'The specified task definition was not found.',
  ],
  [
    'arn:aws:ecs:us-east-1:123456789012:capacity-provider/x',
    'InvalidParameterException',
    'The resource type capacity-provider does not support tags.',
  ],
  [
    'arn:aws:ecs:eu-west-1:123456789012:cluster/default',
    'InvalidParameterException',
    'Invalid resourceArn: it must be the ARN of an Amazon ECS resource of this account and Region.',
  ],
  [
    'default',
    'InvalidParameterException',
    'Invalid resourceArn: it must be the ARN of an Amazon ECS resource of this account and Region.',
  ],
])('refuses %s', async (resourceArn, name, message) => {
  const { cluster } = await everything()
  await using _ = cluster
  await expect(tag(cluster, resourceArn, team)).rejects.toMatchObject({ name, message })
})
