import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the default group lets in what comes from itself', async () => {
  await using emulator = await testEc2()
  const Filters = [{ Name: 'group-name', Values: ['default'] }]
  const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
  const { GroupId } = SecurityGroups![0]!
  expect(SecurityGroups).toMatchObject([
    { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId, UserId: '123456789012' }] }] },
  ])
})

test('refuses a name that there is not', async () => {
  await using emulator = await testEc2()
  await expect(emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupNames: ['web'] }))).rejects.toMatchObject({
    name: 'InvalidGroup.NotFound',
    message: "The security group 'web' does not exist",
  })
})
