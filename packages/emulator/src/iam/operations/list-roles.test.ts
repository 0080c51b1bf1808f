import { CreateRoleCommand, ListRolesCommand, paginateListRoles } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam, trusting } from '../test-iam.ts'

async function withRoles(...names: string[]) {
  const emulator = await testIam()
  for (const RoleName of names) {
    const AssumeRolePolicyDocument = trusting('ec2.amazonaws.com')
    await emulator.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Path: `/${RoleName.charAt(0)}/` }))
  }
  return emulator
}

describe('ListRoles', () => {
  test('lists by name, and the pages add up to the whole', async () => {
    await using emulator = await withRoles('c', 'a', 'b')
    const pages: string[][] = []
    for await (const { Roles } of paginateListRoles({ client: emulator.iam, pageSize: 2 }, {})) {
      pages.push(Roles!.map(({ RoleName }) => RoleName!))
    }
    expect(pages).toEqual([['a', 'b'], ['c']])
  })

  test('lists those below a path', async () => {
    await using emulator = await withRoles('a', 'b')
    const { Roles } = await emulator.iam.send(new ListRolesCommand({ PathPrefix: '/b' }))
    expect(Roles?.map(({ Arn }) => Arn)).toEqual(['arn:aws:iam::123456789012:role/b/b'])
  })
})
