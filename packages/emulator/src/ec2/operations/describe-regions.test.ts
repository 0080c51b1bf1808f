import { DescribeRegionsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists the Regions of the partition', async () => {
  await using emulator = await testEc2()
  const { Regions } = await emulator.ec2.send(new DescribeRegionsCommand({}))
  const names = Regions!.map(({ RegionName }) => RegionName)
  expect(names).toEqual(expect.arrayContaining(['us-east-1', 'eu-central-1']))
  expect(names).not.toContain('cn-north-1')
  const one = await emulator.ec2.send(new DescribeRegionsCommand({ RegionNames: ['eu-west-1'] }))
  expect(one.Regions).toMatchObject([{ RegionName: 'eu-west-1', Endpoint: 'ec2.eu-west-1.amazonaws.com' }])
})
