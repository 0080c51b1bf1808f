import {
  CreateServiceCommand,
  DeleteServiceCommand,
  ListServicesCommand,
  type CreateServiceRequest,
  type ListServicesRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function clusterWithServices(requests: CreateServiceRequest[]): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  for (const request of requests) {
    await cluster.ecs.send(new CreateServiceCommand({ taskDefinition: 'web', desiredCount: 0, ...request }))
  }
  return cluster
}

async function list({ ecs }: TestCluster, request: ListServicesRequest = {}) {
  const { serviceArns } = await ecs.send(new ListServicesCommand(request))
  return serviceArns?.map((arn) => arn.replace('arn:aws:ecs:us-east-1:123456789012:service/default/', ''))
}

test('lists 10 services a page unless told otherwise', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `web-${index}`)
  await using cluster = await clusterWithServices(names.map((serviceName) => ({ serviceName })))
  const first = await cluster.ecs.send(new ListServicesCommand({}))
  expect(first.serviceArns).toHaveLength(10)
  expect(await list(cluster, { nextToken: first.nextToken })).toEqual(['web-10', 'web-11'])
  expect(await list(cluster, { maxResults: 100 })).toEqual(names)
})

test('leaves out services that are being deleted', async () => {
  await using cluster = await clusterWithServices([{ serviceName: 'stays' }, { serviceName: 'goes' }])
  await cluster.ecs.send(new DeleteServiceCommand({ service: 'goes' }))
  expect(await list(cluster)).toEqual(['stays'])
})

test('filters by scheduling strategy and launch type', async () => {
  await using cluster = await clusterWithServices([
    { serviceName: 'replica' },
    { serviceName: 'daemon', schedulingStrategy: 'DAEMON', desiredCount: undefined },
  ])
  expect(await list(cluster, { schedulingStrategy: 'DAEMON' })).toEqual(['daemon'])
  expect(await list(cluster, { launchType: 'EC2' })).toEqual(['replica', 'daemon'])
  expect(await list(cluster, { launchType: 'FARGATE' })).toEqual([])
})

test('refuses a page size and a token that cannot be', async () => {
  await using cluster = await clusterWithServices([])
  await expect(list(cluster, { maxResults: 101 })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(list(cluster, { nextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
