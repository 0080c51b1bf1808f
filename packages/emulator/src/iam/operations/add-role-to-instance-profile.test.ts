import { AddRoleToInstanceProfileCommand, CreateInstanceProfileCommand, GetInstanceProfileCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const [RoleName, InstanceProfileName] = ['ecsInstanceRole', 'machines']
const add = (input = {}) => new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName, ...input })

async function withProfile() {
  const emulator = await testIam()
  for (const name of [RoleName, 'other']) await emulator.addRole(name)
  await emulator.iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
  return emulator
}

describe('AddRoleToInstanceProfile', () => {
  test('puts the role into the instance profile', async () => {
    await using emulator = await withProfile()
    await emulator.iam.send(add())
    const { InstanceProfile } = await emulator.iam.send(new GetInstanceProfileCommand({ InstanceProfileName }))
    expect(InstanceProfile?.Roles).toMatchObject([{ RoleName, Arn: 'arn:aws:iam::123456789012:role/ecsInstanceRole' }])
  })

  test('there is room for one', async () => {
    await using emulator = await withProfile()
    await emulator.iam.send(add())
    await expect(emulator.iam.send(add({ RoleName: 'other' }))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    })
  })

  test('needs the right to pass the role', async () => {
    await using emulator = await withProfile()
    const allow = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })
    const statements = [
      allow('iam:AddRoleToInstanceProfile', 'arn:aws:iam::123456789012:instance-profile/machines'),
      allow('iam:PassRole', 'arn:aws:iam::123456789012:role/ecsInstanceRole'),
    ]
    const { iam } = emulator.as(await emulator.addUser('alice', statements))
    await expect(iam.send(add({ RoleName: 'other' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('iam:PassRole on resource: arn:aws:iam::123456789012:role/other') as string,
    })
    await expect(iam.send(add())).resolves.toBeDefined()
  })

  test.each([{ RoleName: 'nobody' }, { InstanceProfileName: 'nowhere' }])('refuses %j', async (input) => {
    await using emulator = await withProfile()
    await expect(emulator.iam.send(add(input))).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
