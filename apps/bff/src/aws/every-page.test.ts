import { expect, test } from 'vitest'
import { everyPage } from './every-page.ts'

test('follows the tokens to the end', async () => {
  const pages: Record<string, { items: number[]; next: string | undefined }> = {
    first: { items: [1, 2], next: 'second' },
    second: { items: [3], next: undefined },
  }
  expect(await everyPage((next) => Promise.resolve(pages[next ?? 'first']!))).toEqual([1, 2, 3])
})

test('takes an answer without a list for an empty one', async () => {
  expect(await everyPage(() => Promise.resolve({ items: undefined, next: undefined }))).toEqual([])
})

test('gives up on a server that pages for ever', async () => {
  expect(await everyPage(() => Promise.resolve({ items: [1], next: 'again' }))).toHaveLength(100)
})
