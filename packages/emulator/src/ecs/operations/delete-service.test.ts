import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  ListTasksCommand,
  UpdateServiceCommand,
  type DeleteServiceRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function remove({ ecs }: TestCluster, request: Partial<DeleteServiceRequest> = {}) {
  return (await ecs.send(new DeleteServiceCommand({ service: 'web', ...request }))).service!
}

async function statusOf({ ecs }: TestCluster) {
  return (await ecs.send(new DescribeServicesCommand({ services: ['web'] }))).services?.[0]?.status
}

async function clusterWithService(request = {}): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2, ...request }))
  await cluster.clock.advance(30_000)
  return cluster
}

test('refuses a service that is scaled above zero', async () => {
  await using cluster = await clusterWithService()
  await expect(remove(cluster)).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'The service cannot be stopped while it is scaled above 0.',
  })
  expect(await statusOf(cluster)).toBe('ACTIVE')
})

test('takes a service that was scaled to zero', async () => {
  await using cluster = await clusterWithService()
  await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', desiredCount: 0 }))
  expect((await remove(cluster)).status).toBe('DRAINING')
})

test('later: with force the tasks stop, and then the service is INACTIVE', async () => {
  await using cluster = await clusterWithService()
  expect(await remove(cluster, { force: true })).toMatchObject({ status: 'DRAINING', desiredCount: 0, runningCount: 2 })
  expect(await remove(cluster)).toMatchObject({ status: 'DRAINING' })
  await cluster.clock.advance(120_000)
  expect(await statusOf(cluster)).toBe('INACTIVE')
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({}))
  expect(taskArns).toEqual([])
})

test('needs no force for a DAEMON', async () => {
  await using cluster = await clusterWithService({ schedulingStrategy: 'DAEMON', desiredCount: undefined })
  expect((await remove(cluster)).status).toBe('DRAINING')
})

test('refuses a service that does not exist or is INACTIVE', async () => {
  await using cluster = await clusterWithService()
  const notFound = { name: 'ServiceNotFoundException', message: 'Service not found.' }
  await expect(remove(cluster, { service: 'none' })).rejects.toMatchObject(notFound)
  await remove(cluster, { force: true })
  await cluster.clock.advance(120_000)
  await expect(remove(cluster)).rejects.toMatchObject(notFound)
})
