import { validationError, constraintError } from '../protocol/query/read-form.ts'

interface Page<Item> {
  items: Item[]
  IsTruncated: boolean
  /** Present when IsTruncated. */
  Marker?: string
}

const DEFAULT_ITEMS = 100
const MOST_ITEMS = 1000

/** One page of a list in the order of its keys. A page begins behind the key that ended the one before. */
export function pageOf<Item>(
  all: Iterable<Item>,
  keyOf: (item: Item) => string,
  { Marker, MaxItems = DEFAULT_ITEMS }: { Marker?: string; MaxItems?: number },
): Page<Item> {
  if (MaxItems < 1) throw constraintError(MaxItems, 'maxItems', 'Member must have value greater than or equal to 1')
  if (MaxItems > MOST_ITEMS)
    throw constraintError(MaxItems, 'maxItems', `Member must have value less than or equal to ${MOST_ITEMS}`)
  const after = Marker === undefined ? '' : readMarker(Marker)
  const rest = [...all].filter((item) => keyOf(item) > after).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const items = rest.slice(0, MaxItems)
  if (rest.length === items.length) return { items, IsTruncated: false }
  return { items, IsTruncated: true, Marker: Buffer.from(`>${keyOf(items.at(-1)!)}`).toString('base64url') }
}

function readMarker(marker: string): string {
  const text = Buffer.from(marker, 'base64url').toString('utf8')
  if (!text.startsWith('>')) throw validationError('Invalid Marker.')
  return text.slice(1)
}
