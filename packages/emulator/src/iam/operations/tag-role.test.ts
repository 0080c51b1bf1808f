import { ListRoleTagsCommand, type Tag, TagRoleCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { testIam } from '../test-iam.ts'

const RoleName = 'ecsInstanceRole'
const tag = (...Tags: Tag[]) => new TagRoleCommand({ RoleName, Tags })

describe('TagRole', () => {
  test('adds tags and replaces those whose key is there, in other letters too', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await emulator.iam.send(tag({ Key: 'team', Value: 'money' }, { Key: 'stage', Value: 'test' }))
    await emulator.iam.send(tag({ Key: 'Team', Value: 'ops' }))
    const { Tags } = await emulator.iam.send(new ListRoleTagsCommand({ RoleName }))
    expect(Tags).toEqual([
      { Key: 'Team', Value: 'ops' },
      { Key: 'stage', Value: 'test' },
    ])
  })

  test('refuses a key twice and the fifty-first tag', async () => {
    await using emulator = await testIam()
    await emulator.addRole(RoleName)
    await expect(emulator.iam.send(tag({ Key: 'a', Value: '' }, { Key: 'A', Value: '' }))).rejects.toMatchObject({
      name: 'InvalidInputException',
    })
    await emulator.iam.send(tag(...Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: '' }))))
    await expect(emulator.iam.send(tag({ Key: 'more', Value: '' }))).rejects.toMatchObject({ name: 'LimitExceededException' })
  })
})
