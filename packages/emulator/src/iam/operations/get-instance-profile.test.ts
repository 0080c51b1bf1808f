import { GetInstanceProfileCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('GetInstanceProfile refuses an unknown name', async () => {
  await using emulator = await testIam()
  const get = new GetInstanceProfileCommand({ InstanceProfileName: 'ecsInstanceRole' })
  await expect(emulator.iam.send(get)).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'Instance Profile ecsInstanceRole cannot be found.',
  })
})
