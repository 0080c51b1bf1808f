import { DescribeTasksCommand, RunTaskCommand, StopTaskCommand, type DescribeTasksRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const describe = ({ ecs }: TestCluster, tasks: string[], request: Partial<DescribeTasksRequest> = {}) =>
  ecs.send(new DescribeTasksCommand({ tasks, ...request }))

async function clusterWithTask(): Promise<TestCluster & { arn: string; id: string }> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web', {
    portMappings: [{ containerPort: 80 }, { containerPort: 53, hostPort: 53, protocol: 'udp' }],
  })
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web', tags: [{ key: 'team', value: 'blue' }] }))
  const arn = tasks![0]!.taskArn!
  return { ...cluster, arn, id: arn.split('/')[2]! }
}

test('finds a task by its id, its long ARN and its old short ARN, once', async () => {
  await using cluster = await clusterWithTask()
  const { tasks } = await describe(cluster, [cluster.id, cluster.arn, `arn:aws:ecs:us-east-1:123456789012:task/${cluster.id}`])
  expect(tasks?.map(({ taskArn }) => taskArn)).toEqual([cluster.arn])
})

test('answers MISSING for a task that does not exist, with the ARN it would have', async () => {
  await using cluster = await clusterWithTask()
  const none = 'f'.repeat(32)
  const { tasks, failures } = await describe(cluster, [none])
  expect(tasks).toEqual([])
  expect(failures).toEqual([{ arn: `arn:aws:ecs:us-east-1:123456789012:task/default/${none}`, reason: 'MISSING' }])
})

test('shows network bindings and moments once the task runs', async () => {
  await using cluster = await clusterWithTask()
  await cluster.clock.advance(10_000)
  const task = (await describe(cluster, [cluster.arn])).tasks![0]!
  expect(task.containers?.[0]?.networkBindings).toEqual([
    { bindIP: '0.0.0.0', containerPort: 80, hostPort: 49153, protocol: 'tcp' },
    { bindIP: '0.0.0.0', containerPort: 53, hostPort: 53, protocol: 'udp' },
  ])
  const moments = [task.createdAt, task.pullStartedAt, task.pullStoppedAt, task.startedAt].map((moment) => moment!.getTime())
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
})

test('shows tags only when they are included', async () => {
  await using cluster = await clusterWithTask()
  expect((await describe(cluster, [cluster.arn])).tasks?.[0]?.tags).toEqual([])
  const { tasks } = await describe(cluster, [cluster.arn], { include: ['TAGS'] })
  expect(tasks?.[0]?.tags).toEqual([{ key: 'team', value: 'blue' }])
})

test('refuses no tasks, more than 100, and what belongs to another cluster, account or Region', async () => {
  await using cluster = await clusterWithTask()
  await expect(describe(cluster, [])).rejects.toThrow('Tasks cannot be empty.')
  await expect(
    describe(
      cluster,
      Array.from({ length: 101 }, () => cluster.id),
    ),
  ).rejects.toThrow('taskIds can have at most 100 items.')
  const refusals = [
    [cluster.arn.replace('/default/', '/other/'), 'Identifier is for cluster other. Your cluster is default'],
    [cluster.arn.replace('123456789012', '999999999999'), 'Identifier is for 999999999999. Your accountId is 123456789012'],
    [cluster.arn.replace('us-east-1', 'eu-west-1'), 'Identifier is for eu-west-1. Your region is us-east-1'],
    [cluster.arn.replace(':task/', ':service/'), 'Unsupported resource type: service'],
    ['arn:aws:ecs', 'Task Identifier is invalid'],
  ] as const
  for (const [reference, message] of refusals) await expect(describe(cluster, [reference])).rejects.toThrow(message)
})

test('later: a stopped task can be described for one hour', async () => {
  await using cluster = await clusterWithTask()
  await cluster.ecs.send(new StopTaskCommand({ task: cluster.id }))
  await cluster.clock.advance(60 * 60_000 - 1)
  expect((await describe(cluster, [cluster.id])).tasks).toMatchObject([{ lastStatus: 'STOPPED' }])
  await cluster.clock.advance(1)
  expect((await describe(cluster, [cluster.id])).failures).toMatchObject([{ reason: 'MISSING' }])
})
