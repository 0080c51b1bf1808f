import { GetUserPolicyCommand, ListUserPoliciesCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const UserName = 'alice'
const put = (PolicyName: string, PolicyDocument: string) => new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })

describe('PutUserPolicy', () => {
  test('adds a policy or replaces the one of the name', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await emulator.iam.send(put('ecs', allowing('ecs:*')))
    await emulator.iam.send(put('ecs', allowing('ecs:List*')))
    expect((await emulator.iam.send(new ListUserPoliciesCommand({ UserName }))).PolicyNames).toEqual(['ecs'])
    const { PolicyDocument } = await emulator.iam.send(new GetUserPolicyCommand({ UserName, PolicyName: 'ecs' }))
    expect(decodeURIComponent(PolicyDocument!)).toBe(allowing('ecs:List*'))
  })

  test.each([
    ['{', 'Syntax errors in policy.'],
    [allowing('ecs>DeleteCluster'), 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
    ['{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Resource":"*"}]}', 'Policy statement must contain actions.'],
  ])('refuses the document %s', async (document, message) => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await expect(emulator.iam.send(put('bad', document))).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
    })
  })

  test('all inline policies together have 2,048 characters, white space not counted', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    const long = allowing(`ecs:${'x'.repeat(1200)}`)
    await emulator.iam.send(put('one', long.replaceAll(',', `,${' '.repeat(1000)}`)))
    await expect(emulator.iam.send(put('two', long))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Maximum policy size of 2048 bytes exceeded for user alice',
    })
  })

  test('refuses an unknown user', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(put('ecs', allowing('ecs:*')))).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
