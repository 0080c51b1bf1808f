import { CreateVpcCommand, DescribeVpcAttributeCommand, ModifyVpcAttributeCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('names for public addresses are switched on', async () => {
  await using emulator = await testEc2()
  const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  const { VpcId } = Vpc!
  await emulator.ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }))
  const reply = await emulator.ec2.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' }))
  expect(reply).toMatchObject({ VpcId, EnableDnsHostnames: { Value: true } })
})

test('one attribute is changed at a time', async () => {
  await using emulator = await testEc2()
  const [VpcId, yes] = [await emulator.defaultVpcId(), { Value: true }]
  await expect(
    emulator.ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: yes, EnableDnsSupport: yes })),
  ).rejects.toMatchObject({ name: 'InvalidParameterCombination' })
})
