import { DescribeAccountAttributesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('names the default VPC', async () => {
  await using emulator = await testEc2()
  const AttributeNames = ['default-vpc' as const, 'supported-platforms' as const]
  const { AccountAttributes } = await emulator.ec2.send(new DescribeAccountAttributesCommand({ AttributeNames }))
  expect(AccountAttributes).toEqual([
    { AttributeName: 'default-vpc', AttributeValues: [{ AttributeValue: await emulator.defaultVpcId() }] },
    { AttributeName: 'supported-platforms', AttributeValues: [{ AttributeValue: 'VPC' }] },
  ])
})
