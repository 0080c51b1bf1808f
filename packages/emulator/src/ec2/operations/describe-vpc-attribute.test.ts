import { DescribeVpcAttributeCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the default VPC has DNS and names', async () => {
  await using emulator = await testEc2()
  const VpcId = await emulator.defaultVpcId()
  const support = await emulator.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsSupport' }))
  const names = await emulator.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' }))
  expect([support.EnableDnsSupport, names.EnableDnsHostnames]).toEqual([{ Value: true }, { Value: true }])
})

test('refuses an attribute that there is not', async () => {
  await using emulator = await testEc2()
  const Attribute = 'colour' as never
  await expect(
    emulator.ec2.send(new DescribeVpcAttributeCommand({ VpcId: await emulator.defaultVpcId(), Attribute })),
  ).rejects.toMatchObject({ name: 'InvalidParameterValue' })
})
