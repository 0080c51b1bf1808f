import { CreateSecurityGroupCommand, DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

describe('CreateSecurityGroup', () => {
  test('makes a group in the default VPC that lets everything out and nothing in', async () => {
    await using emulator = await testEc2()
    const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'of the shop' }))
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId!] }))
    expect(SecurityGroups).toMatchObject([
      {
        GroupId: expect.stringMatching(/^sg-[0-9a-f]{17}$/) as string,
        GroupName: 'web',
        Description: 'of the shop',
        VpcId: await emulator.defaultVpcId(),
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ])
    expect(SecurityGroups![0]!.IpPermissions ?? []).toEqual([])
  })

  test('refuses a name that the VPC has', async () => {
    await using emulator = await testEc2()
    const make = new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'x' })
    await emulator.ec2.send(make)
    const vpcId = await emulator.defaultVpcId()
    await expect(emulator.ec2.send(make)).rejects.toMatchObject({
      name: 'InvalidGroup.Duplicate',
      message: `The security group 'web' already exists for VPC '${vpcId}'`,
    })
  })

  test.each(['sg-web', 'wéb', 'x'.repeat(256)])('refuses the name %s', async (GroupName) => {
    await using emulator = await testEc2()
    await expect(emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    })
  })
})
