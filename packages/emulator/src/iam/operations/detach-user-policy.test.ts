import { ListClustersCommand } from '@aws-sdk/client-ecs'
import { AttachUserPolicyCommand, DetachUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'
const PolicyArn = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess'

describe('DetachUserPolicy', () => {
  test('what the policy allowed is denied from then on', async () => {
    await using emulator = await testIam()
    const { ecs } = emulator.as(await emulator.addUser(UserName))
    await emulator.iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }))
    await expect(ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
    await emulator.iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn }))
    await expect(ecs.send(new ListClustersCommand())).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })

  test('refuses a policy that is not attached', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await expect(emulator.iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${PolicyArn} was not found.`,
    })
  })
})
