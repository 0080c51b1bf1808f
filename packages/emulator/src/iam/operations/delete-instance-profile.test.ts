import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  DeleteInstanceProfileCommand,
  ListInstanceProfilesCommand,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('DeleteInstanceProfile deletes it once its role is out', async () => {
  await using emulator = await testIam()
  const [RoleName, InstanceProfileName] = ['ecsInstanceRole', 'machines']
  await emulator.addRole(RoleName)
  await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
  await emulator.iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }))
  await expect(emulator.iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }))).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete entity, must remove roles from instance profile first.',
  })
  await emulator.iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName }))
  await emulator.iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName }))
  expect((await emulator.iam.send(new ListInstanceProfilesCommand())).InstanceProfiles).toEqual([])
})
