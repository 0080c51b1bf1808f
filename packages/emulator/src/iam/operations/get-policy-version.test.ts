import { GetPolicyVersionCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess'

describe('GetPolicyVersion', () => {
  test('returns the document of the only version', async () => {
    await using emulator = await testIam()
    const { PolicyVersion } = await emulator.iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))
    expect(PolicyVersion).toMatchObject({ VersionId: 'v1', IsDefaultVersion: true })
    expect(JSON.parse(decodeURIComponent(PolicyVersion!.Document!))).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    })
  })

  test('refuses a version that there is not', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })
})
