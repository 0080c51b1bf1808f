import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the default VPC has a public subnet of 4,091 addresses in each zone', async () => {
  await using emulator = await testEc2()
  const { Subnets } = await emulator.ec2.send(new DescribeSubnetsCommand({}))
  expect(Subnets?.map(({ AvailabilityZone, CidrBlock }) => [AvailabilityZone, CidrBlock])).toEqual([
    ['us-east-1a', '172.31.0.0/20'],
    ['us-east-1b', '172.31.16.0/20'],
    ['us-east-1c', '172.31.32.0/20'],
    ['us-east-1d', '172.31.48.0/20'],
    ['us-east-1e', '172.31.64.0/20'],
    ['us-east-1f', '172.31.80.0/20'],
  ])
  for (const subnet of Subnets!) {
    expect(subnet).toMatchObject({ DefaultForAz: true, MapPublicIpOnLaunch: true, AvailableIpAddressCount: 4091 })
  }
})

test('filters by zone', async () => {
  await using emulator = await testEc2()
  const Filters = [{ Name: 'availability-zone', Values: ['us-east-1b'] }]
  const { Subnets } = await emulator.ec2.send(new DescribeSubnetsCommand({ Filters }))
  expect(Subnets).toMatchObject([{ AvailabilityZoneId: 'use1-az2' }])
})
