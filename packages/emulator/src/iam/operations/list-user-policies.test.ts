import { ListUserPoliciesCommand, paginateListUserPolicies, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const UserName = 'alice'

describe('ListUserPolicies', () => {
  test('lists names, and the pages add up to the whole', async () => {
    await using emulator = await testIam()
    await emulator.addUser(UserName)
    for (const PolicyName of ['c', 'a', 'b']) {
      await emulator.iam.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument: allowing('ecs:*') }))
    }
    const pages: string[][] = []
    for await (const { PolicyNames } of paginateListUserPolicies({ client: emulator.iam, pageSize: 2 }, { UserName })) {
      pages.push(PolicyNames!)
    }
    expect(pages).toEqual([['a', 'b'], ['c']])
  })

  test('refuses an unknown user', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListUserPoliciesCommand({ UserName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })
})
