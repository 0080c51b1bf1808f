import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { GetUserCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../../iam/test-iam.ts'

describe('GetCallerIdentity', () => {
  test('tells the root user that it is the account', async () => {
    await using emulator = await testIam()
    await expect(emulator.sts.send(new GetCallerIdentityCommand())).resolves.toMatchObject({
      UserId: '123456789012',
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:root',
    })
  })

  test('tells a user who it is, although a policy denies everything', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser('alice', [{ Effect: 'Deny', Action: '*', Resource: '*' }])
    const { User } = await emulator.iam.send(new GetUserCommand({ UserName: 'alice' }))
    await expect(emulator.as(keys).sts.send(new GetCallerIdentityCommand())).resolves.toMatchObject({
      UserId: User!.UserId,
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:user/alice',
    })
  })
})
