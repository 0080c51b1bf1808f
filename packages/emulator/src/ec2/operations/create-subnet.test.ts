import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

async function withVpc() {
  const emulator = await testEc2()
  const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  return { ...emulator, VpcId: Vpc!.VpcId! }
}

describe('CreateSubnet', () => {
  test('makes a subnet in the zone asked for, which gives no public addresses', async () => {
    await using emulator = await withVpc()
    const { VpcId } = emulator
    const { Subnet } = await emulator.ec2.send(
      new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.1.0/24', AvailabilityZone: 'us-east-1c' }),
    )
    expect(Subnet).toMatchObject({
      VpcId,
      CidrBlock: '10.0.1.0/24',
      AvailabilityZone: 'us-east-1c',
      AvailabilityZoneId: 'use1-az3',
      MapPublicIpOnLaunch: false,
      DefaultForAz: false,
      // 256 less the five that AWS keeps of every subnet.
      AvailableIpAddressCount: 251,
    })
  })

  test.each([
    ['10.1.0.0/24', 'InvalidSubnet.Range', "The CIDR '10.1.0.0/24' is invalid."],
    ['10.0.0.0/29', 'InvalidSubnet.Range', "The CIDR '10.0.0.0/29' is invalid."],
    ['10.0.0.128/25', 'InvalidSubnet.Conflict', "The CIDR '10.0.0.128/25' conflicts with another subnet"],
  ])('refuses %s', async (CidrBlock, name, message) => {
    await using emulator = await withVpc()
    const { VpcId } = emulator
    await emulator.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24' }))
    await expect(emulator.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock }))).rejects.toMatchObject({ name, message })
  })

  test('refuses a zone that the Region has not', async () => {
    await using emulator = await withVpc()
    const { VpcId } = emulator
    await expect(
      emulator.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/24', AvailabilityZone: 'us-east-1x' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue', message: expect.stringContaining('us-east-1f') as string })
  })
})
