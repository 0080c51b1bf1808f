import { DescribeIamInstanceProfileAssociationsCommand, DisassociateIamInstanceProfileCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a machine loses its role', async () => {
  await using emulator = await testEc2()
  await emulator.addInstanceRole()
  const { InstanceId = '' } = await emulator.launch({ IamInstanceProfile: { Name: 'ecsInstanceRole' } })
  const { IamInstanceProfileAssociations } = await emulator.ec2.send(new DescribeIamInstanceProfileAssociationsCommand({}))
  const { AssociationId } = IamInstanceProfileAssociations![0]!
  const disassociate = new DisassociateIamInstanceProfileCommand({ AssociationId })
  await emulator.ec2.send(disassociate)
  expect((await emulator.describe(InstanceId)).IamInstanceProfile).toBeUndefined()
  await expect(emulator.ec2.send(disassociate)).rejects.toMatchObject({ name: 'NoSuchAssociation' })
})
