import { describe, expect, test } from 'vitest'
import { type FilterValues, passing } from './filters.ts'

const items = [
  { name: 'web', ports: ['80', '443'], tags: [{ Key: 'team', Value: 'money' }] },
  { name: 'worker', ports: [], tags: [] },
]
const values: FilterValues<(typeof items)[number]> = { name: ({ name }) => name, port: ({ ports }) => ports }
const names = (...filters: [string, ...string[]][]) =>
  passing(
    items,
    filters.map(([Name, ...Values]) => ({ Name, Values })),
    values,
  ).map(({ name }) => name)

describe('passing', () => {
  test('lets through what has one of the values of every filter', () => {
    expect(names(['name', 'web', 'db'])).toEqual(['web'])
    expect(names(['name', 'web', 'worker'], ['port', '443'])).toEqual(['web'])
    expect(names()).toEqual(['web', 'worker'])
    expect(names(['name'])).toEqual([])
  })

  test('takes * for any text and ? for one character', () => {
    expect(names(['name', 'w*'])).toEqual(['web', 'worker'])
    expect(names(['name', 'w?b'])).toEqual(['web'])
  })

  test('asks for tags by key, by key and value, and by value', () => {
    expect([
      names(['tag:team', 'mon*']),
      names(['tag-key', 'team']),
      names(['tag-value', 'money']),
      names(['tag:stage', '*']),
    ]).toEqual([['web'], ['web'], ['web'], []])
  })

  test('refuses a filter that there is not', () => {
    expect(() => names(['colour', 'red'])).toThrow("The filter 'colour' is invalid")
  })
})
