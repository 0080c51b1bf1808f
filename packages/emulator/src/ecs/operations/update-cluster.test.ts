import { CreateClusterCommand, DescribeClustersCommand, UpdateClusterCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

test('changes the settings of a cluster', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
  const settings = [{ name: 'containerInsights' as const, value: 'enhanced' }]
  const updated = await cluster.ecs.send(new UpdateClusterCommand({ cluster: 'payments', settings }))
  expect(updated.cluster).toMatchObject({ clusterName: 'payments', settings })
  const { clusters } = await cluster.ecs.send(new DescribeClustersCommand({ clusters: ['payments'], include: ['SETTINGS'] }))
  expect(clusters?.[0]?.settings).toEqual(settings)
})

test('changes nothing when it is asked for nothing', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  const { cluster: updated } = await cluster.ecs.send(new UpdateClusterCommand({ cluster: 'default' }))
  expect(updated?.settings).toEqual([{ name: 'containerInsights', value: 'disabled' }])
})

test('refuses a cluster that is not there, and what this endpoint does not do', async () => {
  await using cluster = await testCluster()
  await expect(cluster.ecs.send(new UpdateClusterCommand({ cluster: 'none' }))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  })
  await cluster.ecs.send(new CreateClusterCommand({}))
  const serviceConnectDefaults = { namespace: 'internal' }
  await expect(cluster.ecs.send(new UpdateClusterCommand({ cluster: 'default', serviceConnectDefaults }))).rejects.toMatchObject({
    name: 'UnsupportedFeatureException',
  })
})
