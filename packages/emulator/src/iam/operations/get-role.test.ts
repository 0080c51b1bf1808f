import { GetRoleCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

describe('GetRole', () => {
  test('returns the role named', async () => {
    await using emulator = await testIam()
    await emulator.addRole('ecsInstanceRole')
    const { Role } = await emulator.iam.send(new GetRoleCommand({ RoleName: 'ecsInstanceRole' }))
    expect(Role).toMatchObject({ Path: '/', Arn: 'arn:aws:iam::123456789012:role/ecsInstanceRole', MaxSessionDuration: 3600 })
  })

  test('may be allowed for one role by its ARN', async () => {
    await using emulator = await testIam()
    for (const name of ['ecsInstanceRole', 'other']) await emulator.addRole(name)
    const Resource = 'arn:aws:iam::123456789012:role/ecs*'
    const { iam } = emulator.as(await emulator.addUser('alice', [{ Effect: 'Allow', Action: 'iam:GetRole', Resource }]))
    await expect(iam.send(new GetRoleCommand({ RoleName: 'ecsInstanceRole' }))).resolves.toBeDefined()
    await expect(iam.send(new GetRoleCommand({ RoleName: 'other' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('iam:GetRole on resource: arn:aws:iam::123456789012:role/other') as string,
    })
  })

  test('refuses an unknown name', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new GetRoleCommand({ RoleName: 'ecsInstanceRole' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The role with name ecsInstanceRole cannot be found.',
      $metadata: { httpStatusCode: 404 },
    })
  })
})
