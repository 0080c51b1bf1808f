import { AttachUserPolicyCommand, ListAttachedUserPoliciesCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('ListAttachedUserPolicies', () => {
  test('lists names and ARNs, and the pages add up to the whole', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    for (const name of ['AmazonECS_FullAccess', 'AdministratorAccess']) {
      await emulator.iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: `arn:aws:iam::aws:policy/${name}` }))
    }
    const first = await emulator.iam.send(new ListAttachedUserPoliciesCommand({ UserName, MaxItems: 1 }))
    const second = await emulator.iam.send(new ListAttachedUserPoliciesCommand({ UserName, MaxItems: 1, Marker: first.Marker }))
    expect([...first.AttachedPolicies!, ...second.AttachedPolicies!]).toEqual([
      { PolicyName: 'AdministratorAccess', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      { PolicyName: 'AmazonECS_FullAccess', PolicyArn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess' },
    ])
  })

  test('refuses an unknown user', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListAttachedUserPoliciesCommand({ UserName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })
})
