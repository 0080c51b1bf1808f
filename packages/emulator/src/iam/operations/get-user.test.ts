import { CreateUserCommand, GetUserCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

describe('GetUser', () => {
  test('returns the user named', async () => {
    await using emulator = await testIam()
    const { User: created } = await emulator.iam.send(new CreateUserCommand({ UserName: 'alice' }))
    const { User } = await emulator.iam.send(new GetUserCommand({ UserName: 'alice' }))
    expect(User).toEqual(created)
  })

  test('returns the caller when no name is given', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser('alice', [
      { Effect: 'Allow', Action: 'iam:GetUser', Resource: 'arn:aws:iam::123456789012:user/${aws:username}' },
    ])
    const { User } = await emulator.as(keys).iam.send(new GetUserCommand())
    expect(User?.UserName).toBe('alice')
  })

  test('returns the root user, who has no name', async () => {
    await using emulator = await testIam()
    const { User } = await emulator.iam.send(new GetUserCommand())
    expect(User).toMatchObject({ UserId: '123456789012', Arn: 'arn:aws:iam::123456789012:root' })
    expect(User).not.toHaveProperty('UserName')
  })

  test('refuses an unknown name', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new GetUserCommand({ UserName: 'nobody' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The user with name nobody cannot be found.',
      $metadata: { httpStatusCode: 404 },
    })
  })
})
