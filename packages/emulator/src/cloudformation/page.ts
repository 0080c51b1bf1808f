import { type Page, pageOf as pageOfList } from '../protocol/page.ts'
import { validationError } from './errors.ts'

/** One page of a list, of 100 items at most. Throws ValidationError when the token is not one of ours. */
export function pageOf<Item>(all: Item[], keyOf: (item: Item) => string, nextToken: string | undefined): Page<Item> {
  try {
    return pageOfList(all, { keyOf, ...(nextToken !== undefined && { nextToken }) })
  } catch {
    throw validationError('Invalid NextToken')
  }
}
