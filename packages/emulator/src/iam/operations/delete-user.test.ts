import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteUserCommand,
  ListUsersCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('DeleteUser', () => {
  test('deletes a user who has nothing', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateUserCommand({ UserName }))
    await emulator.iam.send(new DeleteUserCommand({ UserName }))
    expect((await emulator.iam.send(new ListUsersCommand())).Users).toEqual([])
  })

  test.each([
    ['access keys', new CreateAccessKeyCommand({ UserName }), 'Cannot delete entity, must delete access keys first.'],
    [
      'an inline policy',
      new PutUserPolicyCommand({ UserName, PolicyName: 'p', PolicyDocument: allowing('ecs:*') }),
      'Cannot delete entity, must delete policies first.',
    ],
    [
      'an attached policy',
      new AttachUserPolicyCommand({ UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }),
      'Cannot delete entity, must detach all policies first.',
    ],
  ])('refuses a user with %s', async (_what, command, message) => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateUserCommand({ UserName }))
    await emulator.iam.send(command as CreateAccessKeyCommand)
    await expect(emulator.iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message,
    })
  })

  test('refuses an unknown name', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
