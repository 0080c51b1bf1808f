import { CreateClusterCommand, DeleteClusterCommand, DescribeClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

describe('CreateCluster', () => {
  test('makes an ACTIVE cluster that is empty', async () => {
    await using emulator = await testEmulator()
    const { cluster } = await emulator.ecs.send(
      new CreateClusterCommand({ clusterName: 'payments', tags: [{ key: 'team', value: 'money' }] }),
    )
    expect(cluster).toEqual({
      clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
      clusterName: 'payments',
      status: 'ACTIVE',
      registeredContainerInstancesCount: 0,
      runningTasksCount: 0,
      pendingTasksCount: 0,
      activeServicesCount: 0,
      statistics: [],
      tags: [{ key: 'team', value: 'money' }],
      settings: [{ name: 'containerInsights', value: 'disabled' }],
      capacityProviders: [],
      defaultCapacityProviderStrategy: [],
    })
  })

  test('calls it default when no name is given', async () => {
    await using emulator = await testEmulator()
    const { cluster } = await emulator.ecs.send(new CreateClusterCommand())
    expect(cluster?.clusterName).toBe('default')
  })

  test('uses the partition of its Region', async () => {
    await using emulator = await testEmulator({ region: 'cn-north-1' })
    const { cluster } = await emulator.ecs.send(new CreateClusterCommand())
    expect(cluster?.clusterArn).toBe('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/default')
  })

  test('returns an ACTIVE cluster of the name as it is', async () => {
    await using emulator = await testEmulator()
    const tags = [{ key: 'team', value: 'money' }]
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments', tags }))
    const { cluster } = await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    expect(cluster?.tags).toEqual(tags)
  })

  test('makes a new cluster under the name of a deleted one', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments', tags: [{ key: 'a', value: 'b' }] }))
    await emulator.ecs.send(new DeleteClusterCommand({ cluster: 'payments' }))
    const { cluster } = await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    expect(cluster).toMatchObject({ status: 'ACTIVE', tags: [] })
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['payments'] }))
    expect(clusters?.map(({ status }) => status)).toEqual(['ACTIVE'])
  })

  test.each(['', 'with space', 'ümlaut', 'a/b', 'x'.repeat(256)])('refuses the name %j', async (clusterName) => {
    await using emulator = await testEmulator()
    await expect(emulator.ecs.send(new CreateClusterCommand({ clusterName }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `Cluster must match ^[a-zA-Z0-9\\-_]{1,255}$, but was ${clusterName}`,
    })
  })

  test('refuses capacity providers instead of ignoring them', async () => {
    await using emulator = await testEmulator()
    await expect(emulator.ecs.send(new CreateClusterCommand({ capacityProviders: ['FARGATE'] }))).rejects.toMatchObject({
      name: 'UnsupportedFeatureException',
      message: 'capacityProviders is not implemented by this endpoint.',
    })
  })

  test('refuses a tag key that is given twice', async () => {
    await using emulator = await testEmulator()
    const tags = [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ]
    await expect(emulator.ecs.send(new CreateClusterCommand({ tags }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})
