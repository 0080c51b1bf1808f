import {
  CreateServiceCommand,
  DescribeTasksCommand,
  DeregisterContainerInstanceCommand,
  StartTaskCommand,
  UpdateContainerInstancesStateCommand,
  type StartTaskRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const start = ({ ecs }: TestCluster, containerInstances: string[], request: Partial<StartTaskRequest> = {}) =>
  ecs.send(new StartTaskCommand({ taskDefinition: 'web', containerInstances, ...request }))

async function webCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addTaskDefinition('web', { memory: 600 })
  return cluster
}

test('starts one task on each of the instances that are named', async () => {
  await using cluster = await webCluster()
  const chosen = [await cluster.addInstance(), await cluster.addInstance()]
  await cluster.addInstance()
  const { tasks, failures } = await start(cluster, [chosen[0]!, chosen[1]!.split('/')[2]!], { startedBy: 'me', group: 'mine' })
  expect(failures).toEqual([])
  expect(tasks?.map((task) => task.containerInstanceArn)).toEqual(chosen)
  expect(tasks?.[0]).toMatchObject({ startedBy: 'me', group: 'mine', lastStatus: 'PENDING' })
  await cluster.clock.advance(10_000)
  const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: tasks!.map((task) => task.taskArn!) }))
  expect(described.tasks?.map((task) => task.lastStatus)).toEqual(['RUNNING', 'RUNNING'])
})

test('tells why an instance cannot take the task and starts the others', async () => {
  await using cluster = await webCluster()
  const [free, draining, gone] = [await cluster.addInstance(), await cluster.addInstance(), await cluster.addInstance()]
  await cluster.ecs.send(new UpdateContainerInstancesStateCommand({ containerInstances: [draining], status: 'DRAINING' }))
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: gone }))
  const none = `arn:aws:ecs:us-east-1:123456789012:container-instance/default/${'0'.repeat(32)}`
  // 600 of 995 MiB: a second task does not fit on the instance that took the first.
  const { tasks, failures } = await start(cluster, [none, draining, gone, free, free])
  expect(tasks?.map((task) => task.containerInstanceArn)).toEqual([free])
  expect(failures).toEqual([
    { arn: none, reason: 'MISSING' },
    { arn: draining, reason: 'INACTIVE' },
    { arn: gone, reason: 'INACTIVE' },
    { arn: free, reason: 'RESOURCE:MEMORY' },
  ])
})

test('takes room that a service wants', async () => {
  await using cluster = await webCluster()
  const instance = await cluster.addInstance()
  await start(cluster, [instance])
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  const { failures } = await start(cluster, [instance])
  expect(failures).toEqual([{ arn: instance, reason: 'RESOURCE:MEMORY' }])
})

test('refuses no instances, more than 10, and an unknown task definition', async () => {
  await using cluster = await webCluster()
  const instance = await cluster.addInstance()
  await expect(start(cluster, [])).rejects.toThrow('Container Instances cannot be empty.')
  await expect(
    start(
      cluster,
      Array.from({ length: 11 }, () => instance),
    ),
  ).rejects.toThrow('containerInstanceIds can have at most 10 items.')
  await expect(start(cluster, [instance], { taskDefinition: 'none' })).rejects.toThrow('TaskDefinition not found.')
  await expect(start(cluster, [instance], { group: 'service:web' })).rejects.toThrow('Invalid namespace for group.')
})
