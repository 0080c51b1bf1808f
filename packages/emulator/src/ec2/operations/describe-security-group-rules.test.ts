import { DescribeSecurityGroupRulesCommand, DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists each rule of a group by itself', async () => {
  await using emulator = await testEc2()
  const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupNames: ['default'] }))
  const { GroupId } = SecurityGroups![0]!
  const { SecurityGroupRules } = await emulator.ec2.send(
    new DescribeSecurityGroupRulesCommand({ Filters: [{ Name: 'group-id', Values: [GroupId!] }] }),
  )
  expect(SecurityGroupRules).toMatchObject([
    { GroupId, IsEgress: false, ReferencedGroupInfo: { GroupId } },
    { GroupId, IsEgress: true, CidrIpv4: '0.0.0.0/0', IpProtocol: '-1', FromPort: -1, ToPort: -1 },
  ])
})
