import { expect, test } from 'vitest'
import { jsonProblem, MAX_DEPTH } from './json.ts'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

test('takes 64 levels and refuses 65', () => {
  expect(jsonProblem(nested(MAX_DEPTH))).toBeUndefined()
  expect(jsonProblem(nested(MAX_DEPTH + 1))).toBe('Nest no deeper than 64 levels.')
})

test('does not count brackets inside of strings', () => {
  expect(jsonProblem(JSON.stringify({ command: `"${'['.repeat(100)}` }))).toBeUndefined()
})

test('bears fifteen thousand levels without overflowing', () => {
  expect(jsonProblem(nested(15_000))).toBe('Nest no deeper than 64 levels.')
})

test('refuses __proto__ at any depth, however it is spelled', () => {
  expect(jsonProblem('{"a":[{"__proto__":{"role":"admin"}}]}')).toBe('A member must not be called __proto__.')
  expect(jsonProblem('{"\\u005f_proto__":1}')).toBe('A member must not be called __proto__.')
})

test('takes __proto__ as a value', () => {
  expect(jsonProblem('{"name":"__proto__"}')).toBeUndefined()
})

test('refuses what is not JSON', () => {
  expect(jsonProblem('{a:1}')).toBe('This is not JSON.')
})
