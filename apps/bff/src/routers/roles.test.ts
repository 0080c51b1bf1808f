import { expect, test } from 'vitest'
import { testWorld } from '../test-world.ts'

test('a new account has neither role, and shows what each would be allowed', async () => {
  await using world = await testWorld()
  const roles = await world.api.roles.list()
  expect(roles.map(({ roleName, exists }) => [roleName, exists])).toEqual([
    ['ecsInstanceRole', false],
    ['ecsServiceRole', false],
  ])
  expect(roles[0]?.policyDocument).toContain('ecs:RegisterContainerInstance')
})

test('create makes a role that is fit, and once more changes nothing', async () => {
  await using world = await testWorld()
  const role = await world.api.roles.create({ roleName: 'ecsInstanceRole' })
  expect(role).toMatchObject({ exists: true, hasInstanceProfile: true, problems: [] })
  const before = { ...world.calls.byAction }
  expect(await world.api.roles.create({ roleName: 'ecsInstanceRole' })).toEqual(role)
  expect(world.calls.byAction['iam:CreateRole']).toBe(before['iam:CreateRole'])
  expect(world.calls.byAction['iam:CreateInstanceProfile']).toBe(1)
})

test('the service role needs no instance profile', async () => {
  await using world = await testWorld()
  const role = await world.api.roles.create({ roleName: 'ecsServiceRole' })
  expect([role.problems, role.hasInstanceProfile]).toEqual([[], undefined])
})
