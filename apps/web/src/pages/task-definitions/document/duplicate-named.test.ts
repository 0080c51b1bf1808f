import { expect, test } from 'vitest'
import { duplicateNamed } from './duplicate-named.ts'

const namesAfter = (names: (string | undefined)[], index: number) => {
  const document = { volumes: names.map((name) => ({ name })) }
  const { volumes } = JSON.parse(duplicateNamed(JSON.stringify(document), document, ['volumes', index])) as typeof document
  return volumes.map(({ name }) => name)
}

test('a duplicate stands behind its original and has a name of its own', () => {
  expect(namesAfter(['a', 'b'], 0)).toEqual(['a', 'a-2', 'b'])
})

test('the duplicate of a duplicate takes the next number', () => {
  expect(namesAfter(['a', 'a-2'], 1)).toEqual(['a', 'a-2', 'a-3'])
  expect(namesAfter(['a', 'a-3', 'a-2'], 0)).toEqual(['a', 'a-4', 'a-3', 'a-2'])
})

test('what has no name yet gets none', () => {
  expect(namesAfter([''], 0)).toEqual(['', ''])
  expect(namesAfter([undefined], 0)).toEqual([undefined, undefined])
})

test('everything else is written as it was', () => {
  const text = '{ "volumes": [\n  { "name": "a", "future": 1.50 }\n] }'
  expect(duplicateNamed(text, JSON.parse(text), ['volumes', 0])).toBe(
    '{ "volumes": [\n  { "name": "a", "future": 1.50 },\n  { "name": "a-2", "future": 1.50 }\n] }',
  )
})
