import { expect, test } from 'vitest'
import { apiRates, guideLimits, limits } from './limits.ts'

test("the guide's table of default limits has its eleven rows with its numbers", () => {
  const rows = guideLimits.map((name) => {
    const limit: { value: number; guideValue?: number } = limits[name]
    return limit.guideValue ?? limit.value
  })
  expect(rows).toEqual([1000, 1000, 1, 1000, 10, 10, 5, 1, 32 * 1024, 10, 1])
})

test('every limit tells its source', () => {
  for (const { source } of Object.values(limits)) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
})

test('no API action has two rates', () => {
  const actions = apiRates.flatMap((rate) => [...rate.actions])
  expect(new Set(actions).size).toBe(actions.length)
})
