import { DeleteRolePolicyCommand, ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

test('DeleteRolePolicy takes an inline policy away, once', async () => {
  await using emulator = await testIam()
  const [RoleName, PolicyName] = ['ecsInstanceRole', 'ecs']
  await emulator.addRole(RoleName)
  await emulator.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: allowing('ecs:*') }))
  await emulator.iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }))
  expect((await emulator.iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames).toEqual([])
  await expect(emulator.iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'The role policy with name ecs cannot be found.',
  })
})
