import { expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { appRouter } from '../router.ts'
import { createCallerFactory } from '../trpc.ts'
import { mayActAs, type Role } from './roles.ts'

test('each role may do what those before it may', () => {
  const all: Role[] = ['viewer', 'operator', 'admin']
  expect(all.map((role) => all.filter((needed) => mayActAs(role, needed)))).toEqual([['viewer'], ['viewer', 'operator'], all])
})

test('a viewer can neither change anything nor see what is hidden', async () => {
  // No other member: whoever passes the role finds nothing to work with.
  const api = createCallerFactory(appRouter)({ role: 'viewer' } as Context) as unknown as Record<
    string,
    Record<string, Procedure>
  >
  const refused: string[] = []
  for (const [name] of procedures()) {
    const [group = '', action = ''] = name.split('.')
    const outcome = await api[group]?.[action]?.({}).catch(
      (error: { cause?: { apiError?: { code: string } } }) => error.cause?.apiError?.code,
    )
    if (outcome === 'RoleTooLow') refused.push(name)
  }
  const mutations = procedures().flatMap(([name, type]) => (type === 'mutation' ? [name] : []))
  expect(refused.sort()).toEqual([...mutations, 'taskDefinitions.documentForEditing'].sort())
})

type Procedure = (input: object) => Promise<unknown>

function procedures(): [string, string][] {
  const { procedures: all } = appRouter['_def'] as unknown as { procedures: Record<string, { _def: { type: string } }> }
  return Object.entries(all).map(([name, { _def }]) => [name, _def.type])
}
