import { DescribeAddressesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('there are no Elastic IP addresses', async () => {
  await using emulator = await testEc2()
  expect((await emulator.ec2.send(new DescribeAddressesCommand({}))).Addresses ?? []).toEqual([])
})
