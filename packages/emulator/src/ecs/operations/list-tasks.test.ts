import {
  CreateServiceCommand,
  ListTasksCommand,
  RunTaskCommand,
  StopTaskCommand,
  type ListTasksRequest,
  type RunTaskRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function list({ ecs }: TestCluster, request: ListTasksRequest = {}) {
  return (await ecs.send(new ListTasksCommand(request))).taskArns
}

async function run({ ecs }: TestCluster, request: Partial<RunTaskRequest> = {}) {
  const { tasks } = await ecs.send(new RunTaskCommand({ taskDefinition: 'web', ...request }))
  return tasks!.map((task) => task.taskArn!)
}

async function webCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  return cluster
}

test('lists by desired status: RUNNING unless told otherwise, and nothing for PENDING', async () => {
  await using cluster = await webCluster()
  const [kept, stopped] = await run(cluster, { count: 2 })
  await cluster.ecs.send(new StopTaskCommand({ task: stopped }))
  expect(await list(cluster)).toEqual([kept])
  expect(await list(cluster, { desiredStatus: 'RUNNING' })).toEqual([kept])
  expect(await list(cluster, { desiredStatus: 'STOPPED' })).toEqual([stopped])
  expect(await list(cluster, { desiredStatus: 'PENDING' })).toEqual([])
})

test('filters by container instance, family, service, starter and launch type', async () => {
  await using cluster = await webCluster()
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'api', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  const ofService = await list(cluster, { serviceName: 'api' })
  expect(ofService).toHaveLength(1)
  const other = await cluster.addInstance({ availabilityZone: 'us-east-1b' })
  await cluster.addTaskDefinition('batch')
  const inZone: Partial<RunTaskRequest> = {
    taskDefinition: 'batch',
    startedBy: 'nightly',
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.availability-zone == us-east-1b' }],
  }
  const batch = await run(cluster, inZone)
  expect(await list(cluster, { containerInstance: other })).toEqual(batch)
  expect(await list(cluster, { containerInstance: other.split('/')[2] })).toEqual(batch)
  expect(await list(cluster, { family: 'batch' })).toEqual(batch)
  expect(await list(cluster, { family: 'web' })).toEqual(ofService)
  expect(await list(cluster, { family: 'web', containerInstance: other })).toEqual([])
  expect(await list(cluster, { startedBy: 'nightly' })).toEqual(batch)
  expect(await list(cluster, { launchType: 'EC2' })).toHaveLength(2)
  expect(await list(cluster, { launchType: 'FARGATE' })).toEqual([])
})

test('lists the stopped tasks of a service and of an instance', async () => {
  await using cluster = await webCluster()
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'api', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  const [task] = (await list(cluster, { serviceName: 'api' }))!
  await cluster.ecs.send(new StopTaskCommand({ task }))
  await run(cluster)
  await cluster.clock.advance(60_000)
  expect(await list(cluster, { serviceName: 'api', desiredStatus: 'STOPPED' })).toEqual([task])
  expect(await list(cluster, { serviceName: 'api' })).not.toContain(task)
})

test('pages through all of them', async () => {
  await using cluster = await webCluster()
  const arns = await run(cluster, { count: 5 })
  const pages: string[][] = []
  let nextToken: string | undefined
  do {
    const page = await cluster.ecs.send(new ListTasksCommand({ maxResults: 2, nextToken }))
    pages.push(page.taskArns!)
    nextToken = page.nextToken
  } while (nextToken)
  expect(pages).toEqual([arns.slice(0, 2), arns.slice(2, 4), arns.slice(4)])
})

test('refuses an unknown instance or service, and startedBy beside another filter', async () => {
  await using cluster = await webCluster()
  const none = 'f'.repeat(32)
  await expect(list(cluster, { containerInstance: none })).rejects.toThrow(`Referenced container instance ${none} not found.`)
  await expect(list(cluster, { serviceName: 'none' })).rejects.toMatchObject({ name: 'ServiceNotFoundException' })
  await expect(list(cluster, { startedBy: 'me', family: 'web' })).rejects.toThrow('startedBy must be the only filter.')
})
