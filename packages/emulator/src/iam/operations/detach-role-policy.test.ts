import { AttachRolePolicyCommand, CreatePolicyCommand, DeletePolicyCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

test('DetachRolePolicy frees the policy, once', async () => {
  await using emulator = await testIam()
  const RoleName = 'ecsInstanceRole'
  await emulator.addRole(RoleName)
  const command = new CreatePolicyCommand({ PolicyName: 'ecs', PolicyDocument: allowing('ecs:*') })
  const PolicyArn = (await emulator.iam.send(command)).Policy!.Arn!
  await emulator.iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
  await expect(emulator.iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete a policy attached to entities.',
  })
  await emulator.iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }))
  await expect(emulator.iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} was not found.`,
  })
  await expect(emulator.iam.send(new DeletePolicyCommand({ PolicyArn }))).resolves.toBeDefined()
})
