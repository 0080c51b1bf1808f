import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

test('a full picture of 1,000 services, 5,000 tasks and 1,000 container instances costs 232 calls', async () => {
  await using world = await testWorld()
  const { api } = world
  const cluster = 'large'
  await api.clusters.create({ clusterName: cluster })
  await world.addInstances({ cluster, instanceType: 'm4.large', count: 1_000 })
  const containerDefinitions = [{ name: 'app', image: 'nginx', cpu: 10, memory: 16, essential: true }]
  await api.taskDefinitions.register({ document: { family: 'web', containerDefinitions } })
  const order = { cluster, taskDefinition: 'web', schedulingStrategy: 'REPLICA', desiredCount: 5 } as const
  for (let i = 0; i < 1_000; i++) await api.services.create({ ...order, serviceName: `web-${i}`, clientToken: `token-${i}` })
  await world.clock.advance(60_000)

  const before = world.calls.total
  const [clusters, services, tasks, instances] = await Promise.all([
    api.clusters.list(),
    api.services.list({ cluster }),
    api.tasks.list({ cluster, desiredStatus: 'RUNNING' }),
    api.instances.list({ cluster }),
  ])
  expect([clusters, services, tasks, instances].map(({ items }) => items.length)).toEqual([1, 1_000, 5_000, 1_000])
  // 2 for the clusters, 10 + 100 for the services, 50 + 50 for the tasks, 10 + 10 for the container instances
  expect(world.calls.total - before).toBe(232)
}, 120_000)
