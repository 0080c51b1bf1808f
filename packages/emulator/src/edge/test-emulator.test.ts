import { CreateClusterCommand, DescribeClustersCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testEmulator } from './test-emulator.ts'

test('speaks to the real SDK client', async () => {
  await using emulator = await testEmulator()
  const created = await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
  expect(created.cluster?.clusterArn).toBe('arn:aws:ecs:us-east-1:123456789012:cluster/payments')
  const { clusterArns } = await emulator.ecs.send(new ListClustersCommand())
  expect(clusterArns).toEqual([created.cluster?.clusterArn])
  const { clusters, failures } = await emulator.ecs.send(new DescribeClustersCommand({ clusters: ['payments', 'gone'] }))
  expect(clusters?.map((cluster) => cluster.status)).toEqual(['ACTIVE'])
  expect(failures).toEqual([{ arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/gone', reason: 'MISSING' }])
})
