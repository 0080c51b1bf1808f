import { GetUserPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const UserName = 'alice'
const PolicyName = 'ecs'

describe('GetUserPolicy', () => {
  test('returns the document as it was put, percent-encoded', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    const document = allowing('ecs:*').replaceAll(',', ',\n  ')
    await emulator.iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument: document }))
    const { PolicyDocument, ...rest } = await emulator.iam.send(new GetUserPolicyCommand({ UserName, PolicyName }))
    expect(rest).toMatchObject({ UserName, PolicyName })
    expect(PolicyDocument).toMatch(/^%7B%22Version%22%3A%222012-10-17%22%2C%0A/)
    expect(PolicyDocument).not.toMatch(/[*!'()]/)
    expect(decodeURIComponent(PolicyDocument!)).toBe(document)
  })

  test('refuses an unknown policy', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    await expect(emulator.iam.send(new GetUserPolicyCommand({ UserName, PolicyName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The user policy with name ecs cannot be found.',
    })
  })
})
