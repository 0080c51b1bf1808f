import { expect, test } from 'vitest'
import type { ContainerDefinition } from '../task-definition.ts'
import { orderRules } from './order-rules.ts'

const problemsOf = (...containerDefinitions: ContainerDefinition[]) => [...orderRules({ containerDefinitions })]
const after = (name: string, ...others: string[]) => ({
  name,
  dependsOn: others.map((containerName) => ({ containerName, condition: 'START' })),
})

test('a chain and a diamond can be started', () => {
  expect(problemsOf(after('a', 'b'), after('b', 'c'), after('c'))).toEqual([])
  expect(problemsOf(after('a', 'b', 'c'), after('b', 'd'), after('c', 'd'), after('d'))).toEqual([])
})

test('tells the circle, once', () => {
  const problems = problemsOf(after('a', 'b'), after('b', 'c'), after('c', 'b'))
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(/^Containers wait for one another in a circle \(b → c → b\)/)
})

test('links and volumesFrom count as waiting too', () => {
  const problems = problemsOf(
    { name: 'a', links: ['b:alias'] },
    { name: 'b', volumesFrom: [{ sourceContainer: 'c' }] },
    after('c', 'a'),
  )
  expect(problems.map(({ path }) => path)).toEqual([['containerDefinitions', 0, 'links']])
})

test('two circles are told as two', () => {
  expect(problemsOf(after('a', 'b'), after('b', 'a'), after('c', 'd'), after('d', 'c'))).toHaveLength(2)
})

test('a container that names itself or nothing is left to the other rules', () => {
  expect(problemsOf(after('a', 'a'), after('b', 'gone'))).toEqual([])
})
