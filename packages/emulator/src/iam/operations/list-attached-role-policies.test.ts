import { AttachRolePolicyCommand, ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const list = (input = {}) => new ListAttachedRolePoliciesCommand({ RoleName, ...input })

describe('ListAttachedRolePolicies', () => {
  test('lists names and ARNs, and the pages add up to the whole', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    for (const name of ['service-role/AmazonEC2ContainerServiceforEC2Role', 'AdministratorAccess']) {
      await emulator.iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: `arn:aws:iam::aws:policy/${name}` }))
    }
    const first = await emulator.iam.send(list({ MaxItems: 1 }))
    const second = await emulator.iam.send(list({ MaxItems: 1, Marker: first.Marker }))
    expect([...first.AttachedPolicies!, ...second.AttachedPolicies!].map(({ PolicyName }) => PolicyName)).toEqual([
      'AdministratorAccess',
      'AmazonEC2ContainerServiceforEC2Role',
    ])
    const { AttachedPolicies } = await emulator.iam.send(list({ PathPrefix: '/service-role/' }))
    expect(AttachedPolicies).toHaveLength(1)
  })

  test('refuses an unknown role', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(list())).rejects.toMatchObject({ name: 'NoSuchEntityException' })
  })
})
