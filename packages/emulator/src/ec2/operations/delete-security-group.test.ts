import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DeleteSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2, type TestEc2 } from '../test-ec2.ts'

async function addGroup({ ec2 }: TestEc2, GroupName: string): Promise<string> {
  const { GroupId } = await ec2.send(new CreateSecurityGroupCommand({ GroupName, Description: GroupName }))
  return GroupId!
}

describe('DeleteSecurityGroup', () => {
  test('leaves a group that a machine has', async () => {
    await using emulator = await testEc2()
    const GroupId = await addGroup(emulator, 'web')
    const { InstanceId } = await emulator.launch({ SecurityGroupIds: [GroupId] })
    const remove = new DeleteSecurityGroupCommand({ GroupId })
    await expect(emulator.ec2.send(remove)).rejects.toMatchObject({
      name: 'DependencyViolation',
      message: `resource ${GroupId} has a dependent object`,
    })
    await emulator.ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId!] }))
    await emulator.clock.advance(60_000)
    await emulator.ec2.send(remove)
    await expect(emulator.ec2.send(remove)).rejects.toMatchObject({ name: 'InvalidGroup.NotFound' })
  })

  test('leaves a group that a rule of another one names', async () => {
    await using emulator = await testEc2()
    const [front, back] = [await addGroup(emulator, 'front'), await addGroup(emulator, 'back')]
    const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: front }] }]
    await emulator.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: back, IpPermissions }))
    await expect(emulator.ec2.send(new DeleteSecurityGroupCommand({ GroupId: front }))).rejects.toMatchObject({
      name: 'DependencyViolation',
    })
    await emulator.ec2.send(new DeleteSecurityGroupCommand({ GroupId: back }))
    await emulator.ec2.send(new DeleteSecurityGroupCommand({ GroupId: front }))
  })

  test('leaves the default group', async () => {
    await using emulator = await testEc2()
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ GroupNames: ['default'] }))
    const { GroupId } = SecurityGroups![0]!
    await expect(emulator.ec2.send(new DeleteSecurityGroupCommand({ GroupId }))).rejects.toMatchObject({
      name: 'CannotDelete',
      message: `the specified group: "${GroupId}" name: "default" cannot be deleted by a user`,
    })
  })
})
