import { describe, expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

describe('list', () => {
  test('describes all clusters in two calls, and fifty watchers cost no more', async () => {
    await using world = await testWorld()
    await world.api.clusters.create({ clusterName: 'payments' })
    await world.api.clusters.create({ clusterName: 'batch' })
    const before = world.calls.total
    const listings = await Promise.all(Array.from({ length: 50 }, () => world.api.clusters.list()))
    expect(listings[49]?.items.map(({ name }) => name).sort()).toEqual(['batch', 'payments'])
    expect(listings[0]?.failures).toEqual([])
    expect(world.calls.total - before).toBe(2)
  })

  test('shows what was just created, however fresh the last answer is', async () => {
    await using world = await testWorld()
    const before = await world.api.clusters.list()
    await world.api.clusters.create({ clusterName: 'payments' })
    const after = await world.api.clusters.list()
    expect([before.items.length, after.items.length]).toEqual([0, 1])
  })
})

test('create without a name makes the default cluster', async () => {
  await using world = await testWorld()
  expect(await world.api.clusters.create({})).toEqual({
    name: 'default',
    arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/default',
    status: 'ACTIVE',
    activeServicesCount: 0,
    runningTasksCount: 0,
    pendingTasksCount: 0,
    registeredContainerInstancesCount: 0,
  })
})

test('get of a cluster that is not there says so in ECS words', async () => {
  await using world = await testWorld()
  await expect(world.api.clusters.get({ cluster: 'nowhere' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    cause: { apiError: { kind: 'not-found', code: 'ClusterNotFoundException', message: 'Cluster not found.' } },
  })
})

test('capacity costs nothing beside the list of container instances', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  await world.addInstances({ cluster: 'payments', count: 3 })
  const before = world.calls.total
  const [capacity] = await Promise.all([
    world.api.clusters.capacity({ cluster: 'payments' }),
    world.api.instances.list({ cluster: 'payments' }),
  ])
  expect(world.calls.total - before).toBe(2)
  expect(capacity).toEqual({
    cpu: { reserved: 0, registered: 3 * 1024 },
    memory: { reserved: 0, registered: 3 * 995 },
    draining: 0,
    disconnected: 0,
    asOf: expect.any(Number),
  })
})

describe('health', () => {
  const containerDefinitions = [{ name: 'app', image: 'nginx', cpu: 10, memory: 16 }]
  const service = { cluster: 'payments', taskDefinition: 'web', schedulingStrategy: 'REPLICA', clientToken: 'token' } as const

  async function clusterWithService(name: string, desiredCount: number) {
    const world = await testWorld()
    await world.api.clusters.create({ clusterName: 'payments' })
    await world.api.taskDefinitions.register({ document: { family: 'web', containerDefinitions } })
    await world.api.services.create({ ...service, serviceName: name, desiredCount })
    return world
  }

  test('names the services that need somebody, and why', async () => {
    await using world = await clusterWithService('web', 1)
    await world.clock.advance(60_000)
    expect(await world.api.clusters.health({ cluster: 'payments' })).toEqual({
      services: 1,
      degraded: [{ service: 'web', text: expect.stringMatching(/^1 of 1 not placed: /) }],
      asOf: expect.any(Number),
    })
  })

  test('counts a service that wants no tasks and complains of nothing', async () => {
    await using world = await clusterWithService('idle', 0)
    await world.clock.advance(60_000)
    expect(await world.api.clusters.health({ cluster: 'payments' })).toMatchObject({ services: 1, degraded: [] })
  })

  test('costs nothing beside the list of services', async () => {
    await using world = await clusterWithService('idle', 0)
    const before = world.calls.total
    await Promise.all([world.api.clusters.health({ cluster: 'payments' }), world.api.services.list({ cluster: 'payments' })])
    expect(world.calls.total - before).toBe(2) // one page, one describe
  })
})

test('delete is refused while container instances are there, and works without', async () => {
  await using world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  const arns = await world.addInstances({ cluster: 'payments', count: 1 })
  await expect(world.api.clusters.delete({ cluster: 'payments' })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { apiError: { code: 'ClusterContainsContainerInstancesException', action: 'ecs:DeleteCluster' } },
  })
  await world.api.instances.deregister({ cluster: 'payments', containerInstance: arns[0] ?? '', force: false })
  expect(await world.api.clusters.delete({ cluster: 'payments' })).toMatchObject({ name: 'payments', status: 'INACTIVE' })
})
