import { describe, expect, test } from 'vitest'
import { pageOf } from './page.ts'

const letters = ['a', 'b', 'c', 'd', 'e']

describe('pageOf', () => {
  test('returns everything and no token when it fits', () => {
    expect(pageOf(letters, {})).toEqual({ items: letters })
  })

  test('leads through a list page by page', () => {
    const first = pageOf(letters, { maxResults: 2 })
    const second = pageOf(letters, { maxResults: 2, nextToken: first.nextToken })
    const third = pageOf(letters, { maxResults: 2, nextToken: second.nextToken })
    expect([first.items, second.items, third.items]).toEqual([['a', 'b'], ['c', 'd'], ['e']])
    expect(third.nextToken).toBeUndefined()
  })

  test('gives no empty last page when the list ends with a full one', () => {
    expect(pageOf(letters, { maxResults: 5 }).nextToken).toBeUndefined()
  })

  test('takes the default of the operation', () => {
    const many = Array.from({ length: 150 }, (_, index) => String(index))
    expect(pageOf(many, {}).items).toHaveLength(100)
    expect(pageOf(many, { defaultResults: 10 }).items).toHaveLength(10)
  })

  test('goes on behind the last item seen when items before it have gone', () => {
    const { nextToken } = pageOf(letters, { maxResults: 2 })
    expect(pageOf(['b', 'c', 'd', 'e'], { maxResults: 2, nextToken }).items).toEqual(['c', 'd'])
  })

  test('takes any iterable and identifies items by their key', () => {
    const items = new Map(letters.map((id) => [id, { id }]))
    const keyOf = (item: { id: string }) => item.id
    const { nextToken } = pageOf(items.values(), { maxResults: 4, keyOf })
    expect(pageOf(items.values(), { maxResults: 4, keyOf, nextToken }).items).toEqual([{ id: 'e' }])
  })

  test.each([
    '',
    'x',
    '!!',
    'bm90IGpzb24',
    Buffer.from('[-1,"a"]').toString('base64url'),
    Buffer.from('[2,3]').toString('base64url'),
  ])('refuses the token %j', (nextToken) => {
    expect(() => pageOf(letters, { nextToken })).toThrow(expect.objectContaining({ code: 'InvalidParameterException' }))
  })

  test.each([0, -1, 101])('refuses %d results', (maxResults) => {
    expect(() => pageOf(letters, { maxResults })).toThrow(expect.objectContaining({ code: 'InvalidParameterException' }))
  })
})
