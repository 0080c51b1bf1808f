import { ListRoleTagsCommand, TagRoleCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('ListRoleTags lists by key, and the pages add up to the whole', async () => {
  await using emulator = await testIam()
  const RoleName = 'ecsInstanceRole'
  await emulator.addRole(RoleName)
  const Tags = ['b', 'a'].map((Key) => ({ Key, Value: Key }))
  await emulator.iam.send(new TagRoleCommand({ RoleName, Tags }))
  const first = await emulator.iam.send(new ListRoleTagsCommand({ RoleName, MaxItems: 1 }))
  const second = await emulator.iam.send(new ListRoleTagsCommand({ RoleName, MaxItems: 1, Marker: first.Marker }))
  expect([first.Tags, second.Tags]).toEqual([[{ Key: 'a', Value: 'a' }], [{ Key: 'b', Value: 'b' }]])
})
