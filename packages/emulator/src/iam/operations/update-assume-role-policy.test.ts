import { GetRoleCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam, trusting } from '../test-iam.ts'

const RoleName = 'ecsServiceRole'
const update = (PolicyDocument: string) => new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument })

describe('UpdateAssumeRolePolicy', () => {
  test('replaces the trust policy', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(update(trusting('ecs.amazonaws.com')))
    const { Role } = await emulator.iam.send(new GetRoleCommand({ RoleName }))
    expect(decodeURIComponent(Role!.AssumeRolePolicyDocument!)).toBe(trusting('ecs.amazonaws.com'))
  })

  test('refuses a policy that is no trust policy', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await expect(emulator.iam.send(update(allowing('sts:AssumeRole')))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    })
  })
})
