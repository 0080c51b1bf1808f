import { AttachUserPolicyCommand, CreatePolicyCommand, ListPoliciesCommand, type ListPoliciesRequest } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

async function withPolicy() {
  const emulator = await testIam()
  await emulator.iam.send(new CreatePolicyCommand({ PolicyName: 'ecs', PolicyDocument: allowing('ecs:*') }))
  const namesOf = async (input: ListPoliciesRequest) =>
    (await emulator.iam.send(new ListPoliciesCommand(input))).Policies?.map(({ PolicyName }) => PolicyName)
  return { ...emulator, namesOf }
}

describe('ListPolicies', () => {
  test("lists the account's policies, AWS's, or both", async () => {
    await using emulator = await withPolicy()
    expect(await emulator.namesOf({ Scope: 'Local' })).toEqual(['ecs'])
    const aws = await emulator.namesOf({ Scope: 'AWS' })
    expect(aws).toContain('AdministratorAccess')
    expect(await emulator.namesOf({})).toEqual([...aws!, 'ecs'])
  })

  test('lists those that somebody has', async () => {
    await using emulator = await withPolicy()
    await emulator.addUser('alice')
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess'
    await emulator.iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn }))
    expect(await emulator.namesOf({ OnlyAttached: true })).toEqual(['AmazonECS_FullAccess'])
  })

  test('lists those below a path', async () => {
    await using emulator = await withPolicy()
    expect(await emulator.namesOf({ PathPrefix: '/service-role/' })).toEqual([
      'AmazonEC2ContainerServiceAutoscaleRole',
      'AmazonEC2ContainerServiceRole',
      'AmazonEC2ContainerServiceforEC2Role',
      'AmazonECSTaskExecutionRolePolicy',
    ])
  })

  test('refuses a scope that is none', async () => {
    await using emulator = await withPolicy()
    await expect(emulator.namesOf({ Scope: 'Mine' as 'All' })).rejects.toMatchObject({ name: 'ValidationError' })
  })
})
