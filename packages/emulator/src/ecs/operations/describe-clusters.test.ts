import { CreateClusterCommand, DeleteClusterCommand, DescribeClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEmulator } from '../../edge/test-emulator.ts'

const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`

describe('DescribeClusters', () => {
  test('means the default cluster when none is named', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(new CreateClusterCommand())
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand())
    expect(clusters?.map(({ clusterName }) => clusterName)).toEqual(['default'])
  })

  test('takes names and ARNs and reports what is not there', async () => {
    await using emulator = await testEmulator()
    for (const clusterName of ['a', 'b']) await emulator.ecs.send(new CreateClusterCommand({ clusterName }))
    const foreign = 'arn:aws:ecs:us-east-1:210987654321:cluster/a'
    const { clusters, failures } = await emulator.ecs.send(
      new DescribeClustersCommand({ clusters: [arn('b'), 'a', 'gone', foreign] }),
    )
    expect(clusters?.map(({ clusterName }) => clusterName)).toEqual(['b', 'a'])
    expect(failures).toEqual([
      { arn: arn('gone'), reason: 'MISSING' },
      { arn: foreign, reason: 'MISSING' },
    ])
  })

  test('names a cluster once, however often it is asked for', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'a' }))
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['a', arn('a')] }))
    expect(clusters).toHaveLength(1)
  })

  test('shows a deleted cluster as INACTIVE', async () => {
    await using emulator = await testEmulator()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'a' }))
    await emulator.ecs.send(new DeleteClusterCommand({ cluster: 'a' }))
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['a'] }))
    expect(clusters?.map(({ status }) => status)).toEqual(['INACTIVE'])
  })

  test('adds tags, settings and statistics only when they are asked for', async () => {
    await using emulator = await testEmulator()
    const settings = [{ name: 'containerInsights' as const, value: 'enabled' }]
    const tags = [{ key: 'team', value: 'money' }]
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'a', tags, settings }))
    const plain = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['a'] }))
    expect(plain.clusters?.[0]).toMatchObject({ tags: [], settings: [], statistics: [] })
    const full = await emulator.ecs.send(
      new DescribeClustersCommand({ clusters: ['a'], include: ['TAGS', 'SETTINGS', 'STATISTICS'] }),
    )
    expect(full.clusters?.[0]).toMatchObject({ tags, settings })
    expect(full.clusters?.[0]?.statistics).toContainEqual({ name: 'runningEC2TasksCount', value: '0' })
    expect(full.clusters?.[0]?.statistics).toContainEqual({ name: 'drainingEC2ServiceCount', value: '0' })
  })

  test('takes 100 clusters and refuses 101', async () => {
    await using emulator = await testEmulator()
    const names = Array.from({ length: 101 }, (_, index) => `c${index}`)
    const { failures } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: names.slice(1) }))
    expect(failures).toHaveLength(100)
    await expect(emulator.ecs.send(new DescribeClustersCommand({ clusters: names }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('keeps Regions apart', async () => {
    await using emulator = await testEmulator({ region: 'eu-west-1' })
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'a' }))
    const { clusters } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['a'] }))
    expect(clusters?.[0]?.clusterArn).toBe('arn:aws:ecs:eu-west-1:123456789012:cluster/a')
  })
})
