import { AwsError } from '../protocol/aws-error.ts'
import { constraintError } from '../protocol/query/read-form.ts'

interface PageRequest {
  MaxRecords?: number
  NextToken?: string
}

interface Page<Item> {
  items: Item[]
  /** Absent on the last page. */
  NextToken?: string
}

const DEFAULT_RECORDS = 50
const MOST_RECORDS = 100

/** One page of a list, in its order. A page begins behind the item that ended the one before, or where it would stand. */
export function pageOf<Item>(all: Item[], keyOf: (item: Item) => string, { MaxRecords, NextToken }: PageRequest): Page<Item> {
  const size = MaxRecords ?? DEFAULT_RECORDS
  if (size < 1) throw constraintError(size, 'maxRecords', 'Member must have value greater than or equal to 1')
  if (size > MOST_RECORDS) {
    throw constraintError(size, 'maxRecords', `Member must have value less than or equal to ${MOST_RECORDS}`)
  }
  const start = NextToken === undefined ? 0 : startAfter(all, keyOf, readToken(NextToken))
  const items = all.slice(start, start + size)
  if (start + size >= all.length) return { items }
  return { items, NextToken: Buffer.from(`>${keyOf(items.at(-1)!)}`).toString('base64url') }
}

function startAfter<Item>(all: Item[], keyOf: (item: Item) => string, key: string): number {
  const found = all.findIndex((item) => keyOf(item) === key)
  if (found === -1) throw invalidNextToken()
  return found + 1
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString('utf8')
  if (!text.startsWith('>')) throw invalidNextToken()
  return text.slice(1)
}

const invalidNextToken = () => new AwsError('InvalidNextToken', 'The NextToken value is not valid.')
