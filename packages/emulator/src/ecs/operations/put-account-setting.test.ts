import {
  CreateServiceCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  PutAccountSettingCommand,
  RunTaskCommand,
  StartTaskCommand,
  StopTaskCommand,
  TagResourceCommand,
  UpdateServiceCommand,
  type SettingName,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const put = ({ ecs }: TestCluster, name: SettingName, value: string, principalArn?: string) =>
  ecs.send(new PutAccountSettingCommand({ name, value, principalArn }))

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const prefix = 'arn:aws:ecs:us-east-1:123456789012'

/** A cluster whose root user has taken back the new formats of ARNs and ids. */
async function oldFormats(): Promise<TestCluster> {
  const cluster = await testCluster()
  await put(cluster, 'serviceLongArnFormat', 'disabled')
  await put(cluster, 'taskLongArnFormat', 'disabled')
  await put(cluster, 'containerInstanceLongArnFormat', 'disabled')
  await cluster.addTaskDefinition('web')
  return cluster
}

test('sets a value for the caller, and for another principal', async () => {
  await using cluster = await testCluster()
  expect((await put(cluster, 'containerInsights', 'enhanced')).setting).toEqual({
    name: 'containerInsights',
    value: 'enhanced',
    principalArn: 'arn:aws:iam::123456789012:root',
    type: 'user',
  })
  const alice = 'arn:aws:iam::123456789012:user/alice'
  expect((await put(cluster, 'awsvpcTrunking', 'on', alice)).setting).toMatchObject({ value: 'enabled', principalArn: alice })
})

test.each<[string, string, string, string?]>([
  ['a setting that does not exist', 'longArns', 'enabled'],
  ['a value that the setting does not take', 'taskLongArnFormat', 'enhanced'],
  ['a setting that AWS manages', 'guardDutyActivate', 'on'],
  ['a principal of another account', 'taskLongArnFormat', 'enabled', 'arn:aws:iam::999999999999:user/alice'],
  ['a principal that is none', 'taskLongArnFormat', 'enabled', 'arn:aws:iam::123456789012:policy/alice'],
])('refuses %s', async (_, name, value, principalArn) => {
  await using cluster = await testCluster()
  await expect(put(cluster, name as SettingName, value, principalArn)).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
})

test('later: instances and tasks have UUIDs and no cluster in their ARNs', async () => {
  await using cluster = await oldFormats()
  const instance = await cluster.addInstance()
  expect(instance).toMatch(new RegExp(`^${prefix}:container-instance/${uuid}$`))
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const [task] = tasks!
  expect(task?.taskArn).toMatch(new RegExp(`^${prefix}:task/${uuid}$`))
  expect(task?.containers?.[0]?.containerArn).toMatch(new RegExp(`^${prefix}:container/${uuid}$`))
  expect(task?.containerInstanceArn).toBe(instance)
  const started = await cluster.ecs.send(new StartTaskCommand({ taskDefinition: 'web', containerInstances: [instance] }))
  expect(started.tasks?.[0]?.taskArn).toMatch(new RegExp(`^${prefix}:task/${uuid}$`))
})

test('later: services have no cluster in their ARNs, nor have the tasks that they start', async () => {
  await using cluster = await oldFormats()
  await cluster.addInstance()
  const { service } = await cluster.ecs.send(
    new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }),
  )
  expect(service?.serviceArn).toBe(`${prefix}:service/web`)
  await cluster.clock.advance(10_000)
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({ serviceName: service?.serviceArn }))
  expect(taskArns).toEqual([expect.stringMatching(new RegExp(`^${prefix}:task/${uuid}$`))])
})

test('later: ids, short ARNs and long ARNs all name the same task', async () => {
  await using cluster = await oldFormats()
  await cluster.addInstance()
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const arn = tasks![0]!.taskArn!
  const id = arn.split('/')[1]!
  for (const task of [id, arn, `${prefix}:task/default/${id}`]) {
    const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: [task] }))
    expect(described.tasks?.map(({ taskArn }) => taskArn)).toEqual([arn])
  }
  const { task } = await cluster.ecs.send(new StopTaskCommand({ task: arn }))
  expect(task?.taskArn).toBe(arn)
})

test('later: nothing that has an ARN of the old format can have tags', async () => {
  await using cluster = await oldFormats()
  await cluster.addInstance()
  const tags = [{ key: 'team', value: 'blue' }]
  const request = { serviceName: 'web', taskDefinition: 'web', desiredCount: 0 }
  await expect(cluster.ecs.send(new CreateServiceCommand({ ...request, tags }))).rejects.toThrow(
    'The new ARN and resource ID format must be enabled to add tags to the service. Opt in to the new format and try again.',
  )
  await expect(cluster.ecs.send(new CreateServiceCommand({ ...request, propagateTags: 'SERVICE' }))).rejects.toThrow(
    'The new ARN and resource ID format must be enabled to propagate tags. Opt in to the new format and try again.',
  )
  await expect(cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web', tags }))).rejects.toThrow('add tags to the task')
  const { service } = await cluster.ecs.send(new CreateServiceCommand(request))
  await expect(cluster.ecs.send(new TagResourceCommand({ resourceArn: service?.serviceArn, tags }))).rejects.toThrow(
    'Long arn format must be used for tagging operations',
  )
  const update = new UpdateServiceCommand({ service: 'web', propagateTags: 'SERVICE' })
  await expect(cluster.ecs.send(update)).rejects.toThrow('must be enabled to propagate tags.')
  await put(cluster, 'serviceLongArnFormat', 'enabled')
  await expect(cluster.ecs.send(update)).rejects.toThrow('must be enabled to propagate tags.')
  const resourceArn = `${prefix}:service/default/web`
  await expect(cluster.ecs.send(new TagResourceCommand({ resourceArn, tags }))).rejects.toThrow(
    'The specified service does not have the longArn format.',
  )
})
