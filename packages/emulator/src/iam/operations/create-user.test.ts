import { CreateUserCommand, GetUserCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

describe('CreateUser', () => {
  test('makes a user with a path, tags and an id of its own', async () => {
    await using emulator = await testIam()
    const Tags = [{ Key: 'team', Value: '<money> & "more"' }]
    const { User } = await emulator.iam.send(new CreateUserCommand({ UserName: 'alice', Path: '/ops/', Tags }))
    expect(User).toEqual({
      Path: '/ops/',
      UserName: 'alice',
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/) as string,
      Arn: 'arn:aws:iam::123456789012:user/ops/alice',
      CreateDate: new Date('2026-01-02T03:04:05Z'),
      Tags,
    })
  })

  test('is the same in every Region', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateUserCommand({ UserName: 'alice' }))
    const { iam } = emulator.as(undefined, 'eu-west-1')
    const { User } = await iam.send(new GetUserCommand({ UserName: 'alice' }))
    expect(User?.UserName).toBe('alice')
  })

  test('draws the same ids for the same commands', async () => {
    const idOfNew = async () => {
      await using emulator = await testIam()
      const { User } = await emulator.iam.send(new CreateUserCommand({ UserName: 'alice' }))
      return User!.UserId
    }
    expect(await idOfNew()).toBe(await idOfNew())
  })

  test('refuses a name that is taken, in other letters too', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateUserCommand({ UserName: 'alice' }))
    await expect(emulator.iam.send(new CreateUserCommand({ UserName: 'Alice' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'User with name Alice already exists.',
      $metadata: { httpStatusCode: 409 },
    })
  })

  test.each([
    ['a b', 'The specified value for userName is invalid.'],
    ['', "1 validation error detected: Value '' at 'userName' failed to satisfy constraint"],
    ['x'.repeat(65), 'Member must have length less than or equal to 64'],
  ])('refuses the name %j', async (UserName, message) => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new CreateUserCommand({ UserName }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message) as string,
    })
  })

  test('refuses a path without its slashes', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new CreateUserCommand({ UserName: 'alice', Path: '/ops' }))).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })
})
