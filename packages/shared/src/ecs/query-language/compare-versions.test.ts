import { expect, test } from 'vitest'
import { compareVersions } from './compare-versions.ts'

test.each([
  ['1.9.0', '1.14.5'],
  ['1.14', '1.14.5'],
  ['0.9', '1'],
  ['1.2.beta', '1.2.rc'],
  ['v1.9.0', '1.10.0'],
])('%s comes before %s', (left, right) => {
  expect(compareVersions(left, right)).toBeLessThan(0)
  expect(compareVersions(right, left)).toBeGreaterThan(0)
})

test('a missing part counts as 0', () => {
  expect(compareVersions('1.14', '1.14.0')).toBe(0)
})
