import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPattern, matchesWildcards } from './wildcards.ts'

const matches = (pattern: string, text: string) =>
  matchesWildcards(
    fillPattern(pattern, false, () => undefined)!,
    text,
  )

describe('matchesWildcards', () => {
  test.each([
    ['', '', true],
    ['*', '', true],
    ['?', '', false],
    ['a*', 'a', true],
    ['a?', 'a', false],
    ['*b', 'aab', true],
    ['a*b*c', 'a__b__c', true],
    ['a*b*c', 'a__c__b', false],
    ['**a', 'a', true],
    ['a.c', 'abc', false],
  ])('%j on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  test('agrees with a regular expression on short texts', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    fc.assert(
      fc.property(letters, text, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        expect(matches(pattern, text)).toBe(expression.test(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('answers at once where a backtracking matcher would not', () => {
    expect(matches(`${'*a'.repeat(50)}*b`, 'a'.repeat(5000))).toBe(false)
  })
})
