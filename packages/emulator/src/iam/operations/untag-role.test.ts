import { ListRoleTagsCommand, TagRoleCommand, UntagRoleCommand } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

test('UntagRole takes tags away and passes over those that are not there', async () => {
  await using emulator = await testIam()
  const RoleName = 'ecsInstanceRole'
  await emulator.addRole(RoleName)
  await emulator.iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: 'team', Value: 'money' }] }))
  await emulator.iam.send(new UntagRoleCommand({ RoleName, TagKeys: ['Team', 'stage'] }))
  expect((await emulator.iam.send(new ListRoleTagsCommand({ RoleName }))).Tags).toEqual([])
})
