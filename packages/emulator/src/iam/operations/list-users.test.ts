import { CreateUserCommand, ListUsersCommand, paginateListUsers } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

async function withUsers(...names: string[]) {
  const emulator = await testIam()
  for (const UserName of names) await emulator.iam.send(new CreateUserCommand({ UserName, Path: `/${UserName.charAt(0)}/` }))
  return emulator
}

describe('ListUsers', () => {
  test('lists by name, without tags', async () => {
    await using emulator = await withUsers('carol', 'alice', 'bob')
    const { Users, IsTruncated, Marker } = await emulator.iam.send(new ListUsersCommand())
    expect(Users?.map(({ UserName }) => UserName)).toEqual(['alice', 'bob', 'carol'])
    expect([IsTruncated, Marker]).toEqual([false, undefined])
  })

  test('the pages add up to the whole', async () => {
    await using emulator = await withUsers('carol', 'alice', 'bob', 'dave', 'eve')
    const pages: string[][] = []
    for await (const { Users } of paginateListUsers({ client: emulator.iam, pageSize: 2 }, {})) {
      pages.push(Users!.map(({ UserName }) => UserName!))
    }
    expect(pages).toEqual([['alice', 'bob'], ['carol', 'dave'], ['eve']])
  })

  test('lists those below a path', async () => {
    await using emulator = await withUsers('alice', 'bob')
    const { Users } = await emulator.iam.send(new ListUsersCommand({ PathPrefix: '/b' }))
    expect(Users?.map(({ Arn }) => Arn)).toEqual(['arn:aws:iam::123456789012:user/b/bob'])
  })

  test.each([0, 1001])('refuses %d items on a page', async (MaxItems) => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListUsersCommand({ MaxItems }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(`Value '${MaxItems}' at 'maxItems' failed to satisfy constraint`) as string,
    })
  })

  test('refuses a marker that is none of ours', async () => {
    await using emulator = await testIam()
    await expect(emulator.iam.send(new ListUsersCommand({ Marker: 'x' }))).rejects.toMatchObject({ name: 'ValidationError' })
  })
})
