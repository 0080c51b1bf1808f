import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  UpdateServiceCommand,
  type UpdateServiceRequest,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

async function update({ ecs }: TestCluster, request: Partial<UpdateServiceRequest>) {
  return (await ecs.send(new UpdateServiceCommand({ service: 'web', ...request }))).service!
}

async function describe({ ecs }: TestCluster) {
  return (await ecs.send(new DescribeServicesCommand({ services: ['web'] }))).services![0]!
}

/** One instance, and the service web that runs 2 tasks of web:1, steadily. */
async function steadyCluster(): Promise<TestCluster> {
  const cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2 }))
  await cluster.clock.advance(30_000)
  return cluster
}

test('changes the desired count without a new deployment', async () => {
  await using cluster = await steadyCluster()
  const before = await describe(cluster)
  const service = await update(cluster, { desiredCount: 4 })
  expect(service).toMatchObject({ desiredCount: 4, runningCount: 2 })
  expect(service.deployments).toMatchObject([{ id: before.deployments?.[0]?.id, desiredCount: 4 }])
  await cluster.clock.advance(30_000)
  expect((await describe(cluster)).runningCount).toBe(4)
  await update(cluster, { desiredCount: 1 })
  await cluster.clock.advance(60_000)
  expect((await describe(cluster)).runningCount).toBe(1)
})

test('deploys the latest ACTIVE revision of a family', async () => {
  await using cluster = await steadyCluster()
  const second = await cluster.addTaskDefinition('web')
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:3' }))
  const service = await update(cluster, { taskDefinition: 'web' })
  expect(service.taskDefinition).toBe(second)
  expect(service.deployments).toMatchObject([
    { status: 'PRIMARY', taskDefinition: second, desiredCount: 2, runningCount: 0 },
    { status: 'ACTIVE', runningCount: 2 },
  ])
  await cluster.clock.advance(120_000)
  const after = await describe(cluster)
  expect(after.deployments).toMatchObject([{ taskDefinition: second, runningCount: 2, rolloutState: 'COMPLETED' }])
})

test('begins no new deployment for the task definition it runs already, unless forced', async () => {
  await using cluster = await steadyCluster()
  expect((await update(cluster, { taskDefinition: 'web:1' })).deployments).toHaveLength(1)
  expect((await update(cluster, { forceNewDeployment: true })).deployments).toHaveLength(2)
})

test('changes percentages and the circuit breaker, each on its own', async () => {
  await using cluster = await steadyCluster()
  await update(cluster, { deploymentConfiguration: { maximumPercent: 150 } })
  const service = await update(cluster, {
    deploymentConfiguration: { minimumHealthyPercent: 50, deploymentCircuitBreaker: { enable: true, rollback: false } },
  })
  expect(service.deploymentConfiguration).toMatchObject({
    maximumPercent: 150,
    minimumHealthyPercent: 50,
    deploymentCircuitBreaker: { enable: true, rollback: false },
  })
  expect(service.deployments).toHaveLength(1)
})

test('goes on scaling a service whose task definition was deregistered', async () => {
  await using cluster = await steadyCluster()
  await cluster.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'web:1' }))
  await update(cluster, { desiredCount: 3 })
  await cluster.clock.advance(30_000)
  expect((await describe(cluster)).runningCount).toBe(3)
  await expect(update(cluster, { taskDefinition: 'web:1' })).rejects.toThrow('TaskDefinition is inactive')
})

test('refuses a service that does not exist or is not ACTIVE', async () => {
  await using cluster = await steadyCluster()
  await expect(update(cluster, { service: 'none', desiredCount: 1 })).rejects.toMatchObject({
    name: 'ServiceNotFoundException',
    message: 'Service not found.',
  })
  await cluster.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  await expect(update(cluster, { desiredCount: 1 })).rejects.toMatchObject({
    name: 'ServiceNotActiveException',
    message: 'Service was not ACTIVE.',
  })
})

test('changes nothing when one part of the request is refused', async () => {
  await using cluster = await steadyCluster()
  await cluster.addTaskDefinition('web')
  const before = await describe(cluster)
  await expect(update(cluster, { taskDefinition: 'web', desiredCount: -1 })).rejects.toThrow(
    'Task count can not be lesser than 0',
  )
  await expect(
    update(cluster, { desiredCount: 5, deploymentConfiguration: { maximumPercent: 50, minimumHealthyPercent: 100 } }),
  ).rejects.toThrow('maximumPercent should be greater than or equal to minimumHealthyPercent.')
  expect(await describe(cluster)).toEqual(before)
})

test('later: a deployment at 100 and 100 percent can neither start nor stop a task, and says so once', async () => {
  await using cluster = await steadyCluster()
  await cluster.addTaskDefinition('web')
  const deploymentConfiguration = { maximumPercent: 100, minimumHealthyPercent: 100 }
  await update(cluster, { taskDefinition: 'web:2', deploymentConfiguration })
  await cluster.clock.advance(60 * 60_000)
  const { deployments, events } = await describe(cluster)
  expect(deployments?.map(({ status, runningCount }) => [status, runningCount])).toEqual([
    ['PRIMARY', 0],
    ['ACTIVE', 2],
  ])
  const stuck =
    '(service web) was unable to stop or start tasks during a deployment because of the service deployment configuration. ' +
    'Update the minimumHealthyPercent or maximumPercent value and try again.'
  expect(events?.filter(({ message }) => message === stuck)).toHaveLength(1)
  await update(cluster, { deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 } })
  await cluster.clock.advance(5 * 60_000)
  expect((await describe(cluster)).deployments).toMatchObject([{ status: 'PRIMARY', runningCount: 2, rolloutState: 'COMPLETED' }])
})
