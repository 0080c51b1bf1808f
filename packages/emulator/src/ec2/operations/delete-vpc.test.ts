import {
  CreateSubnetCommand,
  CreateVpcCommand,
  DeleteSubnetCommand,
  DeleteVpcCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a VPC goes when nothing is left in it', async () => {
  await using emulator = await testEc2()
  const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  const { VpcId } = Vpc!
  const { Subnet } = await emulator.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24' }))
  await expect(emulator.ec2.send(new DeleteVpcCommand({ VpcId }))).rejects.toMatchObject({
    name: 'DependencyViolation',
    message: `The vpc '${VpcId}' has dependencies and cannot be deleted.`,
  })
  await emulator.ec2.send(new DeleteSubnetCommand({ SubnetId: Subnet!.SubnetId }))
  await emulator.ec2.send(new DeleteVpcCommand({ VpcId }))
  await expect(emulator.ec2.send(new DescribeVpcsCommand({ VpcIds: [VpcId!] }))).rejects.toMatchObject({
    name: 'InvalidVpcID.NotFound',
    message: `The vpc ID '${VpcId}' does not exist`,
  })
})
