import { ListClustersCommand } from '@aws-sdk/client-ecs'
import { ListUsersCommand, UpdateAccessKeyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('UpdateAccessKey', () => {
  test('an inactive key signs nothing, in the words of each protocol, and an active one signs again', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser(UserName, [{ Effect: 'Allow', Action: '*', Resource: '*' }])
    const AccessKeyId = keys.accessKeyId
    const { ecs, iam } = emulator.as(keys)
    await emulator.iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }))
    await expect(ecs.send(new ListClustersCommand())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    })
    await expect(iam.send(new ListUsersCommand())).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      message: 'The security token included in the request is invalid.',
      $metadata: { httpStatusCode: 403 },
    })
    await emulator.iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Active' }))
    await expect(ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
  })

  test("refuses another user's key", async () => {
    await using emulator = await testIam()
    const { accessKeyId } = await emulator.addUser(UserName)
    await emulator.addUser('bob')
    const command = new UpdateAccessKeyCommand({ UserName: 'bob', AccessKeyId: accessKeyId, Status: 'Inactive' })
    await expect(emulator.iam.send(command)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `The Access Key with id ${accessKeyId} cannot be found.`,
    })
  })

  test('refuses a status that is none', async () => {
    await using emulator = await testIam()
    const { accessKeyId } = await emulator.addUser(UserName)
    const command = new UpdateAccessKeyCommand({ UserName, AccessKeyId: accessKeyId, Status: 'Asleep' as 'Active' })
    await expect(emulator.iam.send(command)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('[Active, Inactive]') as string,
    })
  })
})
