import { ListClustersCommand } from '@aws-sdk/client-ecs'
import { DeleteAccessKeyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('DeleteAccessKey', () => {
  test('the key signs nothing any more', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser(UserName, [{ Effect: 'Allow', Action: '*', Resource: '*' }])
    await emulator.iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: keys.accessKeyId }))
    await expect(emulator.as(keys).ecs.send(new ListClustersCommand())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
  })

  test('refuses a key that is not there', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    const command = new DeleteAccessKeyCommand({ UserName, AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' })
    await expect(emulator.iam.send(command)).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
