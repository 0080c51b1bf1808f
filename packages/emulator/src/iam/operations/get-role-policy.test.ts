import { GetRolePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

describe('GetRolePolicy', () => {
  test('refuses a policy that the role does not have', async () => {
    await using emulator = await testIam()
    await emulator.addRole('ecsInstanceRole')
    const get = new GetRolePolicyCommand({ RoleName: 'ecsInstanceRole', PolicyName: 'ecs' })
    await expect(emulator.iam.send(get)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role policy with name ecs cannot be found.',
    })
  })
})
