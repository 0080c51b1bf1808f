import { invalidParameter } from './aws-error.ts'

export interface PageRequest<Item> {
  maxResults?: number
  nextToken?: string
  /** Page size when the caller names none; ECS: 100, ListServices 10. */
  defaultResults?: number
  /** What identifies an item; the item itself when absent. A page begins behind the item that ended the one before. */
  keyOf?: (item: Item) => string
}

export interface Page<Item> {
  items: Item[]
  /** Absent on the last page. */
  nextToken?: string
}

const LARGEST_PAGE = 100

/** One page of a list. Throws InvalidParameterException when maxResults is not 1 to 100 or the token is not one of ours. */
export function pageOf<Item>(all: Iterable<Item>, request: PageRequest<Item>): Page<Item> {
  const { maxResults = request.defaultResults ?? LARGEST_PAGE, nextToken, keyOf = String } = request
  if (maxResults < 1 || maxResults > LARGEST_PAGE) throw invalidParameter(`maxResults must be between 1 and ${LARGEST_PAGE}.`)
  const list = Array.isArray(all) ? (all as Item[]) : [...all]
  const start = nextToken === undefined ? 0 : startOf(list, keyOf, readToken(nextToken))
  const end = start + maxResults
  const items = list.slice(start, end)
  if (end >= list.length) return { items }
  return { items, nextToken: writeToken({ position: end, lastKey: keyOf(list[end - 1]!) }) }
}

interface Token {
  /** Items on the pages so far. */
  position: number
  lastKey: string
}

/** Usually the position itself; when the list has changed in between, behind the last item seen, if it is still there. */
function startOf<Item>(list: Item[], keyOf: (item: Item) => string, { position, lastKey }: Token): number {
  const before = list[position - 1]
  if (before !== undefined && keyOf(before) === lastKey) return position
  const found = list.findIndex((item) => keyOf(item) === lastKey)
  return found === -1 ? Math.min(position, list.length) : found + 1
}

function writeToken({ position, lastKey }: Token): string {
  return Buffer.from(JSON.stringify([position, lastKey])).toString('base64url')
}

function readToken(text: string): Token {
  try {
    const [position, lastKey] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    if (Number.isSafeInteger(position) && (position as number) > 0 && typeof lastKey === 'string') {
      return { position: position as number, lastKey }
    }
  } catch {
    // Not a token: refused below.
  }
  throw invalidParameter('Invalid token.')
}
