import { validationError } from './checks/refusals.ts'

const LARGEST_PAGE = 400

interface Page<Item> {
  items: Item[]
  NextMarker?: string
}

/** One page of a list in the order of its keys. A page begins behind the key that ended the one before. */
export function pageOf<Item>(
  all: Iterable<Item>,
  keyOf: (item: Item) => string,
  { Marker, PageSize = LARGEST_PAGE }: { Marker?: string; PageSize?: number },
): Page<Item> {
  if (PageSize < 1 || PageSize > LARGEST_PAGE) {
    throw validationError(`The value of page size must be between 1 and ${LARGEST_PAGE}`)
  }
  const after = Marker === undefined ? '' : readMarker(Marker)
  const rest = [...all].filter((item) => keyOf(item) > after).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const items = rest.slice(0, PageSize)
  if (rest.length === items.length) return { items }
  return { items, NextMarker: Buffer.from(`>${keyOf(items.at(-1)!)}`).toString('base64url') }
}

function readMarker(marker: string): string {
  const text = Buffer.from(marker, 'base64url').toString('utf8')
  if (!text.startsWith('>')) throw validationError('The marker is not valid')
  return text.slice(1)
}
