import { CreateClusterCommand, ListTasksCommand, RunTaskCommand, type RunTaskRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const run = ({ ecs }: TestCluster, request: Partial<RunTaskRequest> = {}) =>
  ecs.send(new RunTaskCommand({ taskDefinition: 'web', ...request }))

/** One instance (1,024 units, 995 MiB) and the task definition web:1 (100 units, 100 MiB). */
async function webCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  return cluster
}

test('runs the tasks of a client token once', async () => {
  await using cluster = await webCluster()
  const first = await run(cluster, { clientToken: 'one', count: 2 })
  const again = await run(cluster, { count: 2, clientToken: 'one' })
  expect(again.tasks?.map(({ taskArn }) => taskArn)).toEqual(first.tasks?.map(({ taskArn }) => taskArn))
  await expect(run(cluster, { clientToken: 'one', count: 1 })).rejects.toMatchObject({
    name: 'ConflictException',
    resourceIds: first.tasks?.map(({ taskArn }) => taskArn),
  })
  await cluster.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
  await expect(run(cluster, { clientToken: 'one', cluster: 'payments' })).rejects.toMatchObject({ name: 'ConflictException' })
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({}))
  expect(taskArns).toHaveLength(2)
})

test('later: a client token is free again after a day', async () => {
  await using cluster = await webCluster()
  await run(cluster, { clientToken: 'one' })
  await cluster.clock.advance(24 * 60 * 60_000)
  await run(cluster, { clientToken: 'one', count: 2 })
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({}))
  expect(taskArns).toHaveLength(3)
})

test('leaves a token free as long as its request has started nothing', async () => {
  await using cluster = await webCluster()
  await cluster.addTaskDefinition('large', { memory: 900 })
  const request = { taskDefinition: 'large', clientToken: 'one' }
  await run(cluster)
  await expect(run(cluster, request)).resolves.toMatchObject({ tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] })
  await cluster.addInstance()
  await expect(run(cluster, request)).resolves.toMatchObject({ tasks: [{}], failures: [] })
})
