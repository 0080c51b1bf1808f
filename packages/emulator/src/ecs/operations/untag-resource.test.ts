import { CreateClusterCommand, ListTagsForResourceCommand, UntagResourceCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

const resourceArn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default'
const tags = [
  { key: 'team', value: 'blue' },
  { key: 'tier', value: '1' },
]

test('takes tags off by their keys, and ignores keys that are not there', async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({ tags }))
  await cluster.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'none'] }))
  const listed = await cluster.ecs.send(new ListTagsForResourceCommand({ resourceArn }))
  expect(listed.tags).toEqual([{ key: 'tier', value: '1' }])
})

test("refuses AWS's own keys and a resource that is not there", async () => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new CreateClusterCommand({ tags }))
  await expect(
    cluster.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['aws:ecs:clusterName'] })),
  ).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(
    cluster.ecs.send(new UntagResourceCommand({ resourceArn: `${resourceArn}s`, tagKeys: ['team'] })),
  ).rejects.toMatchObject({ name: 'ClusterNotFoundException' })
})
