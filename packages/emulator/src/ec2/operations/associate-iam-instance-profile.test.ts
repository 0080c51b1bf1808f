import { AssociateIamInstanceProfileCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a machine gets one role, once', async () => {
  await using emulator = await testEc2()
  await emulator.addInstanceRole()
  const { InstanceId = '' } = await emulator.launch()
  const associate = new AssociateIamInstanceProfileCommand({ InstanceId, IamInstanceProfile: { Name: 'ecsInstanceRole' } })
  const { IamInstanceProfileAssociation } = await emulator.ec2.send(associate)
  expect(IamInstanceProfileAssociation).toMatchObject({ InstanceId, State: 'associated' })
  const { IamInstanceProfile } = await emulator.describe(InstanceId)
  expect(IamInstanceProfile?.Arn).toBe('arn:aws:iam::123456789012:instance-profile/ecsInstanceRole')
  await expect(emulator.ec2.send(associate)).rejects.toMatchObject({ name: 'IncorrectState' })
})
