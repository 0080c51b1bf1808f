import type { Failure, Listing } from '@gantry/shared/console/listing'
import { notFound } from '../api-failure.ts'
import type { Reading } from '../aws/aws.ts'

export const toListing = <Item, Row>({ items, failures, asOf }: Reading<Item>, toRow: (item: Item) => Row): Listing<Row> => ({
  items: items.map(toRow),
  asOf,
  failures,
})

/** The one thing that was described; a not-found failure of this code where ECS says MISSING. */
export function theOne<Item>({ items, failures }: Reading<Item>, code: string, message: string): Item {
  const [item] = items
  if (item) return item
  const reason = failures[0]?.reason
  throw notFound(code, reason && reason !== 'MISSING' ? `${message} (${reason})` : message)
}

/** A list that the services around ECS answered whole. */
export const listingOf = <Item, Row>(items: Item[], toRow: (item: Item) => Row, failures: Failure[] = []): Listing<Row> => ({
  items: items.map(toRow),
  asOf: Date.now(),
  failures,
})
