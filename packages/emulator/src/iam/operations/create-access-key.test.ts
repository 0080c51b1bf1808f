import { CreateAccessKeyCommand, CreateUserCommand } from '@aws-sdk/client-iam'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('CreateAccessKey', () => {
  test('makes a key and tells its secret', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(new CreateUserCommand({ UserName }))
    const { AccessKey } = await emulator.iam.send(new CreateAccessKeyCommand({ UserName }))
    expect(AccessKey).toEqual({
      UserName,
      AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/) as string,
      Status: 'Active',
      SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/) as string,
      CreateDate: new Date('2026-01-02T03:04:05Z'),
    })
  })

  test('the key signs at once', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser(UserName)
    const { Arn } = await emulator.as(keys).sts.send(new GetCallerIdentityCommand())
    expect(Arn).toBe('arn:aws:iam::123456789012:user/alice')
  })

  test('makes one for the caller when no name is given', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser(UserName, [{ Effect: 'Allow', Action: 'iam:CreateAccessKey', Resource: '*' }])
    const { AccessKey } = await emulator.as(keys).iam.send(new CreateAccessKeyCommand())
    expect(AccessKey?.UserName).toBe(UserName)
  })

  test('refuses a third key', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await emulator.iam.send(new CreateAccessKeyCommand({ UserName }))
    await expect(emulator.iam.send(new CreateAccessKeyCommand({ UserName }))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    })
  })

  test('the root user must say for whom', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new CreateAccessKeyCommand())).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    })
  })
})
