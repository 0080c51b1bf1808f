import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('fills empty places one by one', () => {
  expect(spread(['a', 'b', 'c'], [], 4)).toEqual(['a', 'b', 'c', 'a'])
})

test('goes where the fewest are', () => {
  expect(spread(['a', 'b', 'c'], ['a', 'a', 'c'], 3)).toEqual(['b', 'b', 'c'])
})

test('does not mind what is in places that are not offered', () => {
  expect(spread(['a', 'b', 'c'], ['f', ''], 1)).toEqual(['a'])
})
