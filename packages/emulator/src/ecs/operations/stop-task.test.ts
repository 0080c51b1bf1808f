import { DescribeTasksCommand, RunTaskCommand, StopTaskCommand, type StopTaskRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function stop({ ecs }: TestCluster, request: StopTaskRequest) {
  return (await ecs.send(new StopTaskCommand(request))).task!
}

async function clusterWithTask(): Promise<TestCluster & { task: string }> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  return { ...cluster, task: tasks![0]!.taskArn! }
}

async function describe({ ecs }: TestCluster, task: string) {
  return (await ecs.send(new DescribeTasksCommand({ tasks: [task] }))).tasks?.[0]
}

test('later: a running task stops, for the reason that was given', async () => {
  await using cluster = await clusterWithTask()
  await cluster.clock.advance(10_000)
  const stopping = await stop(cluster, { task: cluster.task, reason: 'rotating' })
  expect(stopping).toMatchObject({ lastStatus: 'STOPPING', desiredStatus: 'STOPPED', stoppedReason: 'rotating' })
  await cluster.clock.advance(60_000)
  const stopped = await describe(cluster, cluster.task)
  expect(stopped).toMatchObject({
    lastStatus: 'STOPPED',
    stopCode: 'UserInitiated',
    stoppedReason: 'rotating',
    containers: [{ lastStatus: 'STOPPED' }],
  })
  const { startedAt, stoppingAt, executionStoppedAt, stoppedAt } = stopped!
  const moments = [startedAt, stoppingAt, executionStoppedAt, stoppedAt].map((moment) => moment!.getTime())
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
})

test('gives a reason of its own when the caller gives none, and stops a PENDING task at once', async () => {
  await using cluster = await clusterWithTask()
  expect(await stop(cluster, { task: cluster.task.split('/')[2] })).toMatchObject({
    lastStatus: 'STOPPED',
    stoppedReason: 'Task stopped by user',
  })
})

test('leaves a task that is stopped already as it is', async () => {
  await using cluster = await clusterWithTask()
  await stop(cluster, { task: cluster.task, reason: 'first' })
  expect(await stop(cluster, { task: cluster.task, reason: 'second' })).toMatchObject({ stoppedReason: 'first' })
})

test('refuses a task that does not exist, an id that cannot be one, and a reason that is too long', async () => {
  await using cluster = await clusterWithTask()
  await expect(stop(cluster, { task: 'f'.repeat(32) })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'The referenced task was not found.',
  })
  await expect(stop(cluster, { task: 'short' })).rejects.toThrow('taskId length should be one of [32,36]')
  await expect(stop(cluster, { task: cluster.task, reason: 'x'.repeat(1025) })).rejects.toThrow('reason longer than 1024.')
  expect((await describe(cluster, cluster.task))?.desiredStatus).toBe('RUNNING')
})
