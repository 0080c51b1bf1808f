import { CreateSecurityGroupCommand, DescribeSecurityGroupsCommand, RevokeSecurityGroupEgressCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a group lets nothing out any more', async () => {
  await using emulator = await testEc2()
  const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }))
  const IpPermissions = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]
  await emulator.ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions }))
  const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId!] }))
  expect(SecurityGroups![0]!.IpPermissionsEgress ?? []).toEqual([])
})
