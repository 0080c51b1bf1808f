import {
  CreateServiceCommand,
  DescribeServicesCommand,
  type DescribeServicesRequest,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const describe = ({ ecs }: TestCluster, request: DescribeServicesRequest) => ecs.send(new DescribeServicesCommand(request))

async function clusterWithService(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  const tags = [{ key: 'team', value: 'blue' }]
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1, tags }))
  return cluster
}

test('finds a service by its name, its long ARN and its old short ARN', async () => {
  await using cluster = await clusterWithService()
  const arn = 'arn:aws:ecs:us-east-1:123456789012:service/default/web'
  for (const reference of ['web', arn, 'arn:aws:ecs:us-east-1:123456789012:service/web']) {
    const { services } = await describe(cluster, { services: [reference] })
    expect(services?.map(({ serviceArn }) => serviceArn)).toEqual([arn])
  }
})

test('answers MISSING for a service that does not exist, with the ARN it would have', async () => {
  await using cluster = await clusterWithService()
  const { services, failures } = await describe(cluster, { services: ['none', 'web'] })
  expect(services).toHaveLength(1)
  expect(failures).toEqual([{ arn: 'arn:aws:ecs:us-east-1:123456789012:service/default/none', reason: 'MISSING' }])
})

test('shows tags only when they are included', async () => {
  await using cluster = await clusterWithService()
  expect((await describe(cluster, { services: ['web'] })).services?.[0]?.tags).toEqual([])
  const { services } = await describe(cluster, { services: ['web'], include: ['TAGS'] })
  expect(services?.[0]?.tags).toEqual([{ key: 'team', value: 'blue' }])
})

test('counts the tasks of each deployment as they change, newest deployment and newest event first', async () => {
  await using cluster = await clusterWithService()
  await cluster.clock.advance(30_000)
  await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }))
  await cluster.clock.advance(300)
  const { services } = await describe(cluster, { services: ['web'] })
  expect(services?.[0]).toMatchObject({ runningCount: 1, pendingCount: 1 })
  expect(services?.[0]?.deployments).toMatchObject([
    { status: 'PRIMARY', runningCount: 0, pendingCount: 1 },
    { status: 'ACTIVE', runningCount: 1, pendingCount: 0 },
  ])
  const times = services?.[0]?.events?.map(({ createdAt }) => createdAt!.getTime()) ?? []
  expect(times.length).toBeGreaterThan(1)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})

test('refuses no services, more than 10, and services of another cluster', async () => {
  await using cluster = await clusterWithService()
  await expect(describe(cluster, { services: [] })).rejects.toThrow('Services cannot be empty.')
  const eleven = Array.from({ length: 11 }, (_, index) => `web${index}`)
  await expect(describe(cluster, { services: eleven })).rejects.toThrow('serviceNames can have at most 10 items.')
  await expect(describe(cluster, { services: ['arn:aws:ecs:us-east-1:123456789012:service/payments/web'] })).rejects.toThrow(
    'Invalid identifier: Identifier is for cluster payments. Your cluster is default',
  )
  await expect(describe(cluster, { services: ['arn:aws:ecs:us-east-1:123456789012:cluster/web'] })).rejects.toThrow(
    'Unsupported resource type: cluster',
  )
})
