import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a rule goes by what it says or by its id, and only once', async () => {
  await using emulator = await testEc2()
  const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' }))
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]
  await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
  await emulator.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
  await expect(emulator.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions }))).rejects.toMatchObject({
    name: 'InvalidPermission.NotFound',
    message: 'The specified rule does not exist in this security group.',
  })
  const again = await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }))
  const SecurityGroupRuleIds = again.SecurityGroupRules!.map(({ SecurityGroupRuleId }) => SecurityGroupRuleId!)
  expect(await emulator.ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, SecurityGroupRuleIds }))).toMatchObject({
    Return: true,
  })
})
