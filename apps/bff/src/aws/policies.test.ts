import { toTemplate } from '@gantry/shared/console/launch/launch-template'
import { samplePlan } from '@gantry/shared/console/launch/test-plan'
import path from 'node:path'
import { expect, test } from 'vitest'
import { permissions } from './permissions.ts'
import { policies } from './policies.ts'
import { services } from './services.ts'
import { stackActions } from './stack-actions.ts'

const folder = path.resolve(import.meta.dirname, '../../../../docs/policies')

test.each(['viewer', 'operator', 'admin'] as const)(
  'the policy of the documentation for %s is the one that the tables make',
  async (role) => {
    const policy = (await policies())[role]
    await expect(`${JSON.stringify(policy, null, 2)}\n`).toMatchFileSnapshot(path.join(folder, `${role}.json`))
  },
)

test('each action that the console signs is in the policy of the role that needs it first, and in no other', async () => {
  const all = await policies()
  const holders = (action: string) =>
    Object.entries(all).flatMap(([role, { Statement }]) => (Statement.some((each) => each.Action.includes(action)) ? [role] : []))
  for (const [action, role] of await permissions()) expect([action, ...holders(action)]).toEqual([action, role])
})

test('every action of every table has a role, but the one that only the emulator gets', async () => {
  const known = await permissions()
  const missing: string[] = []
  for (const { load, iamPrefix } of Object.values(services)) {
    for (const action of Object.keys((await load()).commands)) {
      if (!known.has(`${iamPrefix}:${action}`)) missing.push(`${iamPrefix}:${action}`)
    }
  }
  expect(missing).toEqual(['ecs:RegisterContainerInstance'])
})

test('whatever the template makes, somebody may have made', () => {
  const types = Object.values(toTemplate(samplePlan()).Resources).map(({ Type }) => Type)
  expect([...new Set(types)].filter((type) => !stackActions[type])).toEqual([])
  expect(Object.keys(stackActions).filter((type) => !types.includes(type))).toEqual([])
})

test('each fits into a managed policy, which has 6,144 characters at most', async () => {
  for (const policy of Object.values(await policies())) expect(JSON.stringify(policy).length).toBeLessThanOrEqual(6_144)
})

test('nothing is allowed by a wildcard of actions', async () => {
  const actions = Object.values(await policies()).flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action))
  expect(actions.filter((action) => action.includes('*'))).toEqual([])
})
