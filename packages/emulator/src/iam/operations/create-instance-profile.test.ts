import { CreateInstanceProfileCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const create = (InstanceProfileName: string) => new CreateInstanceProfileCommand({ InstanceProfileName })

describe('CreateInstanceProfile', () => {
  test('makes an empty instance profile', async () => {
    await using emulator = await testIam()
    const { InstanceProfile } = await emulator.iam.send(create('ecsInstanceRole'))
    expect(InstanceProfile).toEqual({
      Path: '/',
      InstanceProfileName: 'ecsInstanceRole',
      InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/) as string,
      Arn: 'arn:aws:iam::123456789012:instance-profile/ecsInstanceRole',
      CreateDate: new Date('2026-01-02T03:04:05Z'),
      Roles: [],
    })
  })

  test('refuses a name that is taken', async () => {
    await using emulator = await testIam()
    await emulator.iam.send(create('ecsInstanceRole'))
    await expect(emulator.iam.send(create('ecsInstanceRole'))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Instance Profile ecsInstanceRole already exists.',
    })
  })

  test('refuses a name with a space', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(create('a b'))).rejects.toMatchObject({ name: 'ValidationError' })
  })
})
