import { describe, expect, test } from 'vitest'
import { pageOf } from './page.ts'

const letters = 'abcdefghijklm'.split('')
const page = (request: object, all = letters) => pageOf(all, String, request)

describe('pageOf', () => {
  test('is everything unless a size is asked for', () => {
    expect(page({})).toEqual({ items: letters })
  })

  test('the pages add up to the whole', () => {
    const first = page({ MaxResults: 5 })
    const second = page({ MaxResults: 5, NextToken: first.NextToken })
    const third = page({ MaxResults: 5, NextToken: second.NextToken })
    expect([first, second, third].map(({ items }) => items.join(''))).toEqual(['abcde', 'fghij', 'klm'])
    expect(third.NextToken).toBeUndefined()
  })

  test('goes on behind the last item seen, also when others have gone', () => {
    const { NextToken } = page({ MaxResults: 5 })
    expect(page({ MaxResults: 5, NextToken }, 'aefghijk'.split('')).items).toEqual('fghij'.split(''))
  })

  test('refuses fewer than five on a page, and a token that is none', () => {
    expect(() => page({ MaxResults: 4 })).toThrow('Expecting a value greater than or equal to 5')
    expect(() => page({ NextToken: 'x' })).toThrow('The token is invalid.')
  })
})
