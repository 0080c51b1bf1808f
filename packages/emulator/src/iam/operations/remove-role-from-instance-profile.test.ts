import { CreateInstanceProfileCommand, RemoveRoleFromInstanceProfileCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('RemoveRoleFromInstanceProfile refuses a role that is not in it', async () => {
  await using emulator = await testIam()
  const [RoleName, InstanceProfileName] = ['ecsInstanceRole', 'machines']
  await emulator.addRole(RoleName)
  await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
  await expect(
    emulator.iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName })),
  ).rejects.toMatchObject({ name: 'NoSuchEntityException' })
})
