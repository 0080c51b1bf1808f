import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  ListInstanceProfilesForRoleCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const list = new ListInstanceProfilesForRoleCommand({ RoleName })

describe('ListInstanceProfilesForRole', () => {
  test('lists those that hold the role', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    for (const InstanceProfileName of ['one', 'two', 'empty']) {
      await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
      if (InstanceProfileName === 'empty') continue
      await emulator.iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }))
    }
    const { InstanceProfiles } = await emulator.iam.send(list)
    expect(InstanceProfiles?.map((profile) => profile.InstanceProfileName)).toEqual(['one', 'two'])
  })

  test('refuses an unknown role', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(list)).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
