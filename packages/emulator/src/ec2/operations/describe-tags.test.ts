import { CreateTagsCommand, DescribeTagsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists the tags of everything, by resource and kind', async () => {
  await using emulator = await testEc2()
  const [VpcId, SubnetId = ''] = [await emulator.defaultVpcId(), ...(await emulator.subnetIds())]
  const Tags = [{ Key: 'team', Value: 'money' }]
  await emulator.ec2.send(new CreateTagsCommand({ Resources: [VpcId, SubnetId], Tags }))
  const all = await emulator.ec2.send(new DescribeTagsCommand({}))
  expect(all.Tags).toEqual([
    { ResourceId: VpcId, ResourceType: 'vpc', Key: 'team', Value: 'money' },
    { ResourceId: SubnetId, ResourceType: 'subnet', Key: 'team', Value: 'money' },
  ])
  const Filters = [{ Name: 'resource-type', Values: ['subnet'] }]
  expect((await emulator.ec2.send(new DescribeTagsCommand({ Filters }))).Tags).toHaveLength(1)
})
