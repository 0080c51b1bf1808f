import { ListRolePoliciesCommand, paginateListRolePolicies, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing, testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'

describe('ListRolePolicies', () => {
  test('lists names, and the pages add up to the whole', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    for (const PolicyName of ['b', 'a', 'c']) {
      await emulator.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: allowing('ecs:*') }))
    }
    const pages: (string[] | undefined)[] = []
    for await (const page of paginateListRolePolicies({ client: emulator.iam, pageSize: 2 }, { RoleName })) {
      pages.push(page.PolicyNames)
    }
    expect(pages).toEqual([['a', 'b'], ['c']])
  })

  test('refuses an unknown role', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListRolePoliciesCommand({ RoleName }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    })
  })
})
