import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists the zones of the Region', async () => {
  await using emulator = await testEc2()
  const { AvailabilityZones } = await emulator.ec2.send(new DescribeAvailabilityZonesCommand({}))
  expect(AvailabilityZones!.map(({ ZoneName }) => ZoneName!.slice(-1)).join('')).toBe('abcdef')
  expect(AvailabilityZones![0]).toMatchObject({ RegionName: 'us-east-1', ZoneId: 'use1-az1', State: 'available' })
})

test('refuses a zone that the Region has not', async () => {
  await using emulator = await testEc2()
  await expect(emulator.ec2.send(new DescribeAvailabilityZonesCommand({ ZoneNames: ['eu-west-1a'] }))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message: 'Invalid availability zone: [eu-west-1a]',
  })
})
