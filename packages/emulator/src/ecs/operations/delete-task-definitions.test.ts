import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { TEST_START } from '../../edge/test-emulator.ts'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const HOUR = 60 * 60_000

async function deregisterAndDelete({ ecs }: TestCluster, taskDefinition: string) {
  await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition }))
  return ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions: [taskDefinition] }))
}

const listed = async ({ ecs }: TestCluster) =>
  (await ecs.send(new ListTaskDefinitionsCommand({ status: 'DELETE_IN_PROGRESS' }))).taskDefinitionArns

test('marks an INACTIVE revision as DELETE_IN_PROGRESS: it can be described, but not run', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  const arn = await cluster.addTaskDefinition('web')
  const { taskDefinitions, failures } = await deregisterAndDelete(cluster, 'web:1')
  expect(failures).toEqual([])
  expect(taskDefinitions).toMatchObject([
    { taskDefinitionArn: arn, status: 'DELETE_IN_PROGRESS', deleteRequestedAt: new Date(TEST_START) },
  ])
  expect(await listed(cluster)).toEqual([arn])
  const { taskDefinition } = await cluster.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web:1' }))
  expect(taskDefinition?.status).toBe('DELETE_IN_PROGRESS')
  await expect(cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web:1' }))).rejects.toMatchObject({
    name: 'ClientException',
  })
  const again = await cluster.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions: ['web:1'] }))
  expect(again.taskDefinitions).toHaveLength(1)
})

test('tells in a sentence why a revision stays', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addTaskDefinition('web')
  const { taskDefinitions, failures } = await cluster.ecs.send(
    new DeleteTaskDefinitionsCommand({ taskDefinitions: ['web:1', 'web:2', 'web'] }),
  )
  expect(taskDefinitions).toEqual([])
  expect(failures).toEqual([
    {
      arn,
      reason: 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.',
    },
    {
      arn: arn.replace('web:1', 'web:2'),
      reason: 'The specified task definition does not exist. Specify a valid account, family, revision and try again.',
    },
    {
      arn: 'web',
      reason: 'The specified task definition identifier is invalid. Specify a valid name or ARN and try again.',
    },
  ])
})

test('refuses an empty list and more than ten', async () => {
  await using cluster = await testCluster()
  const remove = (taskDefinitions: string[]) => cluster.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }))
  await expect(remove([])).rejects.toMatchObject({ name: 'InvalidParameterException' })
  const eleven = Array.from({ length: 11 }, (_, index) => `web:${index + 1}`)
  await expect(remove(eleven)).rejects.toThrow('taskDefinitions can have at most 10 items.')
})

test('later: the revision is gone, and its number is not used again', async () => {
  await using cluster = await testCluster()
  await cluster.addTaskDefinition('web')
  await deregisterAndDelete(cluster, 'web:1')
  await cluster.clock.advance(HOUR)
  expect(await listed(cluster)).toEqual([])
  const { families } = await cluster.ecs.send(new ListTaskDefinitionFamiliesCommand({}))
  expect(families).toEqual([])
  await expect(cluster.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web:1' }))).rejects.toThrow(
    'Unable to describe task definition.',
  )
  expect(await cluster.addTaskDefinition('web')).toMatch(/web:2$/)
})

test('later: a revision that a service runs stays until the service is deleted, and the service can still scale', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  await deregisterAndDelete(cluster, 'web:1')
  await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', desiredCount: 2 }))
  await cluster.clock.advance(10 * HOUR)
  expect(await listed(cluster)).toHaveLength(1)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]?.runningCount).toBe(2)
  await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  // Its stopped tasks can be described for another hour.
  await cluster.clock.advance(3 * HOUR)
  expect(await listed(cluster)).toEqual([])
})
