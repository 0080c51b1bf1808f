import { GetRolePolicyCommand, ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const put = (PolicyName: string, PolicyDocument: string) => new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument })

describe('PutRolePolicy', () => {
  test('adds a policy or replaces the one of the name', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(put('ecs', allowing('ecs:*')))
    await emulator.iam.send(put('ecs', allowing('ecs:Poll')))
    expect((await emulator.iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames).toEqual(['ecs'])
    const { PolicyDocument } = await emulator.iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'ecs' }))
    expect(decodeURIComponent(PolicyDocument!)).toBe(allowing('ecs:Poll'))
  })

  test('refuses a document with an error', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await expect(emulator.iam.send(put('bad', '{'))).rejects.toMatchObject({ name: 'MalformedPolicyDocumentException' })
  })

  test('all inline policies together have 10,240 characters, white space not counted', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    const long = allowing(`ecs:${'x'.repeat(6000)}`)
    await emulator.iam.send(put('one', long.replaceAll(',', `,${' '.repeat(1000)}`)))
    await expect(emulator.iam.send(put('two', long))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Maximum policy size of 10240 bytes exceeded for role ecsInstanceRole',
    })
  })
})
