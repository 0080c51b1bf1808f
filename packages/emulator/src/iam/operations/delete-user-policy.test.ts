import { ListClustersCommand } from '@aws-sdk/client-ecs'
import { DeleteUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('DeleteUserPolicy', () => {
  test('what the policy allowed is denied from then on', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser(UserName, [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }])
    const { ecs } = emulator.as(keys)
    await expect(ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
    await emulator.iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'inline' }))
    await expect(ecs.send(new ListClustersCommand())).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  test('refuses an unknown policy', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await expect(emulator.iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: 'gone' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The user policy with name gone cannot be found.',
    })
  })
})
