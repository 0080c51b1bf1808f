import { invalidValue, refusal } from '../checks/refusals.ts'

interface PageRequest {
  MaxResults?: number
  NextToken?: string
}

interface Page<Item> {
  items: Item[]
  NextToken?: string
}

const LEAST = 5
const MOST = 1000

/** One page of a list; all of it where the request names no size. A page begins behind the item that ended the one before. */
export function pageOf<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => string,
  { MaxResults = Infinity, NextToken }: PageRequest,
): Page<Item> {
  if (MaxResults < LEAST) {
    throw invalidValue(
      `Value ( ${MaxResults} ) for parameter maxResults is invalid. Expecting a value greater than or equal to ${LEAST}.`,
    )
  }
  const start = NextToken === undefined ? 0 : startOf(all.map(keyOf), NextToken)
  const items = all.slice(start, start + Math.min(MaxResults, MOST))
  if (start + items.length >= all.length) return { items }
  const end = start + items.length
  return { items, NextToken: Buffer.from(`${end}>${keyOf(items.at(-1)!)}`).toString('base64url') }
}

/** Behind the last item seen; at its old place when it is gone. */
function startOf(keys: string[], token: string): number {
  const match = /^(\d{1,9})>(.*)$/s.exec(Buffer.from(token, 'base64url').toString('utf8'))
  if (!match) throw refusal('InvalidNextToken', 'The token is invalid.')
  const found = keys.indexOf(match[2]!)
  return found === -1 ? Math.min(Number(match[1]), keys.length) : found + 1
}
