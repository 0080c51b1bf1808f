import {
  AuthorizeSecurityGroupEgressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a rule for what goes out does not let anything in', async () => {
  await using emulator = await testEc2()
  const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }))
  const IpPermissions = [{ IpProtocol: 'udp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '10.0.0.2/32' }] }]
  const { SecurityGroupRules } = await emulator.ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions }))
  expect(SecurityGroupRules).toMatchObject([{ IsEgress: true, IpProtocol: 'udp', FromPort: 53, CidrIpv4: '10.0.0.2/32' }])
  const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [GroupId!] }))
  expect(SecurityGroups![0]!.IpPermissions ?? []).toEqual([])
  expect(SecurityGroups![0]!.IpPermissionsEgress).toHaveLength(2)
})
