import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateServiceLinkedRoleCommand,
  DeleteRoleCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const remove = new DeleteRoleCommand({ RoleName })

describe('DeleteRole', () => {
  test('deletes a role that has nothing', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(remove)
    expect((await emulator.iam.send(new ListRolesCommand())).Roles).toEqual([])
  })

  test.each([
    [
      'an inline policy',
      new PutRolePolicyCommand({ RoleName, PolicyName: 'p', PolicyDocument: allowing('ecs:*') }),
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'an attached policy',
      new AttachRolePolicyCommand({ RoleName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      'Cannot delete entity, must detach all policies first.',
    ],
  ])('refuses a role with %s', async (_what, command, message) => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(command as PutRolePolicyCommand)
    await expect(emulator.iam.send(remove)).rejects.toMatchObject({ name: 'DeleteConflictException', message })
  })

  test('refuses a role in an instance profile', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'machines' }))
    await emulator.iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'machines', RoleName }))
    await expect(emulator.iam.send(remove)).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must remove roles from instance profile first.',
    })
  })

  test("refuses a role of AWS's services", async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: 'ecs.amazonaws.com' }))
    await expect(emulator.iam.send(new DeleteRoleCommand({ RoleName: 'AWSServiceRoleForECS' }))).rejects.toMatchObject({
      name: 'UnmodifiableEntityException',
      message: "Cannot perform the operation on the protected role 'AWSServiceRoleForECS' - this role is only modifiable by AWS",
    })
  })

  test('refuses an unknown name', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(remove)).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
