import { CreateClusterCommand, UpdateClusterSettingsCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const update = ({ ecs }: TestCluster, cluster: string, ...values: string[]) =>
  ecs.send(new UpdateClusterSettingsCommand({ cluster, settings: values.map((value) => ({ name: 'containerInsights', value })) }))

test('switches Container Insights', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  const { cluster: updated } = await update(cluster, 'default', 'enabled')
  expect(updated?.settings).toEqual([{ name: 'containerInsights', value: 'enabled' }])
})

test('refuses a value that there is not, an empty list, and a cluster that is not there', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({}))
  await expect(update(cluster, 'default', 'on')).rejects.toThrow(
    "The value of containerInsights should be one of [enabled,disabled,enhanced], but was 'on'.",
  )
  await expect(update(cluster, 'default')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(update(cluster, 'none', 'enabled')).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
})
