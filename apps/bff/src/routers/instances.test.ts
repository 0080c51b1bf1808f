import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

async function clusterOf(count: number) {
  const world = await testWorld()
  await world.api.clusters.create({ clusterName: 'payments' })
  const arns = await world.addInstances({ cluster: 'payments', count })
  return { world, arns }
}

test('updateState drains twelve container instances in two calls', async () => {
  const { world, arns } = await clusterOf(12)
  await using _ = world
  const before = world.calls.total
  const { updated, failures } = await world.api.instances.updateState({
    cluster: 'payments',
    containerInstances: arns,
    status: 'DRAINING',
  })
  expect([updated.length, failures, world.calls.total - before]).toEqual([12, [], 2])
  const { items } = await world.api.instances.list({ cluster: 'payments', status: 'DRAINING' })
  expect(items).toHaveLength(12)
})

test('list takes the cluster query language', async () => {
  const { world } = await clusterOf(4)
  await using _ = world
  const filter = 'attribute:ecs.availability-zone == us-east-1b'
  const { items } = await world.api.instances.list({ cluster: 'payments', filter })
  expect(items.map(({ availabilityZone }) => availabilityZone)).toEqual(['us-east-1b'])
})

test('a deregistered container instance leaves the list and can still be looked at', async () => {
  const { world, arns } = await clusterOf(1)
  await using _ = world
  const containerInstance = arns[0] ?? ''
  expect(await world.api.instances.deregister({ cluster: 'payments', containerInstance, force: false })).toMatchObject({
    status: 'INACTIVE',
  })
  expect((await world.api.instances.list({ cluster: 'payments' })).items).toEqual([])
  expect(await world.api.instances.get({ cluster: 'payments', containerInstance })).toMatchObject({ status: 'INACTIVE' })
})

test('get of a container instance that is not there says so', async () => {
  const { world } = await clusterOf(1)
  await using _ = world
  const containerInstance = '00000000000000000000000000000000'
  await expect(world.api.instances.get({ cluster: 'payments', containerInstance })).rejects.toMatchObject({
    cause: { apiError: { kind: 'not-found', code: 'ContainerInstanceNotFound' } },
  })
})
