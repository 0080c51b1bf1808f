import { expect, test } from 'vitest'
import { describeInBatches, listAll, listAndDescribe, type Page } from './list-and-describe.ts'

/** A list of `sizes.length` pages, and what was asked of it. */
function setUp(sizes: number[]) {
  const asked: string[] = []
  let next = 0
  const pages: Page[] = sizes.map((size, i) => ({
    refs: Array.from({ length: size }, () => `ref-${next++}`),
    nextToken: i + 1 < sizes.length ? String(i + 1) : undefined,
  }))
  const listPage = async (nextToken?: string) => {
    asked.push(`page ${nextToken ?? 0}`)
    return pages[Number(nextToken ?? 0)] ?? { refs: [] }
  }
  const describe = async (refs: string[]) => {
    asked.push(`describe ${refs.length}`)
    return { items: refs, failures: [] }
  }
  return { asked, listPage, describe }
}

test('describes a page while the next one is under way', async () => {
  const { asked, listPage, describe } = setUp([10, 10])
  await listAndDescribe(listPage, 10, describe)
  expect(asked).toEqual(['page 0', 'describe 10', 'page 1', 'describe 10'])
})

test('fills batches across short pages, and keeps the order', async () => {
  const { asked, listPage, describe } = setUp([7, 7, 7])
  const { items, calls } = await listAndDescribe(listPage, 10, describe)
  expect(items).toEqual(Array.from({ length: 21 }, (_, i) => `ref-${i}`))
  expect(asked.filter((each) => each.startsWith('describe'))).toEqual(['describe 10', 'describe 10', 'describe 1'])
  expect(calls).toBe(6)
})

test('describes nothing where nothing is listed', async () => {
  const { asked, listPage, describe } = setUp([0])
  expect(await listAndDescribe(listPage, 10, describe)).toMatchObject({ items: [], failures: [], calls: 1 })
  expect(asked).toEqual(['page 0'])
})

test('fails when a describe fails, even while pages are still coming', async () => {
  const { listPage } = setUp([10, 10, 10])
  await expect(listAndDescribe(listPage, 10, () => Promise.reject(new Error('Rate exceeded')))).rejects.toThrow('Rate exceeded')
})

test('a list that never ends is cut off, and says so', async () => {
  const endless = async () => ({ refs: ['ref'], nextToken: 'again' })
  const { items, failures } = await listAll(endless)
  expect(items).toHaveLength(1_000)
  expect(failures).toEqual([{ reason: 'CUT_OFF', detail: 'The list goes on after 1000 pages; the rest is not shown.' }])
})

test('describes what is named in as few calls as the limit allows', async () => {
  const { asked, describe } = setUp([])
  await describeInBatches(
    Array.from({ length: 25 }, (_, i) => `ref-${i}`),
    10,
    describe,
  )
  expect(asked).toEqual(['describe 10', 'describe 10', 'describe 5'])
})
