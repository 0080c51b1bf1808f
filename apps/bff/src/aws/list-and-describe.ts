import type { Failure } from '@gantry/shared/console/listing'
import type { Reading } from './aws.ts'

/** More than any ECS quota lets exist in one list; a server that pages for ever ends here. */
const PAGE_CAP = 1_000

export interface Page {
  refs: string[]
  nextToken?: string | undefined
}

export type Describe<Item> = (refs: string[]) => Promise<{ items: Item[]; failures: Failure[] }>

/** Follows a list to its end, and describes what is known already while the next page is under way. */
export async function listAndDescribe<Item>(
  listPage: (nextToken?: string) => Promise<Page>,
  batchSize: number,
  describe: Describe<Item>,
): Promise<Reading<Item>> {
  const asOf = Date.now()
  const described: ReturnType<Describe<Item>>[] = []
  const start = (refs: string[]) => {
    const promise = describe(refs)
    promise.catch(() => {}) // told below, once the pages are through
    described.push(promise)
  }

  let waiting: string[] = []
  const { pages, complete } = await eachPage(listPage, (refs) => {
    waiting = waiting.concat(refs)
    while (waiting.length >= batchSize) start(waiting.splice(0, batchSize))
  })
  if (waiting.length > 0) start(waiting)

  const parts = await Promise.all(described)
  const failures = parts.flatMap((part) => part.failures)
  if (!complete) failures.push(cutOff(pages))
  return { items: parts.flatMap((part) => part.items), failures, asOf, calls: pages + described.length }
}

/** Follows a list whose entries need no describing. */
export async function listAll(listPage: (nextToken?: string) => Promise<Page>): Promise<Reading<string>> {
  const asOf = Date.now()
  const items: string[] = []
  const { pages, complete } = await eachPage(listPage, (refs) => items.push(...refs))
  return { items, failures: complete ? [] : [cutOff(pages)], asOf, calls: pages }
}

/** Describes what is named, in as many calls as the action's limit asks for. */
export async function describeInBatches<Item>(
  refs: string[],
  batchSize: number,
  describe: Describe<Item>,
): Promise<Reading<Item>> {
  const batches = Array.from({ length: Math.ceil(refs.length / batchSize) }, (_, i) =>
    refs.slice(i * batchSize, (i + 1) * batchSize),
  )
  const asOf = Date.now()
  const parts = await Promise.all(batches.map(describe))
  return {
    items: parts.flatMap((part) => part.items),
    failures: parts.flatMap((part) => part.failures),
    asOf,
    calls: batches.length,
  }
}

async function eachPage(listPage: (nextToken?: string) => Promise<Page>, take: (refs: string[]) => void) {
  let nextToken: string | undefined
  let pages = 0
  do {
    const page = await listPage(nextToken)
    pages++
    take(page.refs)
    nextToken = page.nextToken
  } while (nextToken && pages < PAGE_CAP)
  return { pages, complete: !nextToken }
}

const cutOff = (pages: number): Failure => ({
  reason: 'CUT_OFF',
  detail: `The list goes on after ${pages} pages; the rest is not shown.`,
})
