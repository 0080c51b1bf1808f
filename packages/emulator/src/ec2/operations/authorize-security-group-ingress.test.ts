import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

async function withGroup() {
  const emulator = await testEc2()
  const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }))
  return { ...emulator, GroupId: GroupId! }
}

const http = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 }

describe('AuthorizeSecurityGroupIngress', () => {
  test('adds a rule for each range and each group', async () => {
    await using emulator = await withGroup()
    const { GroupId } = emulator
    const IpRanges = [{ CidrIp: '10.0.0.0/8', Description: 'inside' }, { CidrIp: '0.0.0.0/0' }]
    const IpPermissions = [{ ...http, IpRanges, UserIdGroupPairs: [{ GroupId }] }]
    const { SecurityGroupRules } = await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
    expect(SecurityGroupRules).toHaveLength(3)
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId] }))
    expect(SecurityGroups![0]!.IpPermissions).toMatchObject([{ ...http, IpRanges, UserIdGroupPairs: [{ GroupId }] }])
  })

  test('takes one rule written out in the request', async () => {
    await using emulator = await withGroup()
    const { GroupId } = emulator
    await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, ...http, CidrIp: '0.0.0.0/0' }))
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId] }))
    expect(SecurityGroups![0]!.IpPermissions).toMatchObject([{ ...http, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }])
  })

  test('refuses a rule that is there, and adds none of the others', async () => {
    await using emulator = await withGroup()
    const { GroupId } = emulator
    const IpRanges = [{ CidrIp: '0.0.0.0/0' }]
    const IpPermissions = [{ ...http, IpRanges }]
    await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
    const more = [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges }, ...IpPermissions]
    await expect(
      emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: more })),
    ).rejects.toMatchObject({
      name: 'InvalidPermission.Duplicate',
      message: 'the specified rule "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW" already exists',
    })
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId] }))
    expect(SecurityGroups![0]!.IpPermissions).toHaveLength(1)
  })

  test.each([
    [{ ...http, IpRanges: [{ CidrIp: 'everywhere' }] }, 'InvalidParameterValue'],
    [{ ...http, FromPort: 90, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, 'InvalidParameterValue'],
    [{ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, 'InvalidParameterValue'],
    [{ ...http, IpProtocol: 'carrier-pigeon', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }, 'InvalidParameterValue'],
    [{ ...http, UserIdGroupPairs: [{ GroupId: 'sg-0123' }] }, 'InvalidGroup.NotFound'],
    [http, 'MissingParameter'],
  ])('refuses %j', async (permission, name) => {
    await using emulator = await withGroup()
    const { GroupId } = emulator
    await expect(
      emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [permission] })),
    ).rejects.toMatchObject({ name })
  })
})
