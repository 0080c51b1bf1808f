import type { Query, QueryClient } from '@tanstack/react-query'
import { pollInterval } from './poll-interval.ts'

/** How old what is on the screen is: the oldest of the queries that refresh by themselves. */
export interface DataAge {
  /** When it was read; absent while nothing has been read. */
  updatedAt?: number
  /** When the last failed query will be tried again; absent while all is well. */
  retryAt?: number
  isFetching: boolean
}

/** The age of everything that the page shows. */
export function dataAge(queryClient: QueryClient): DataAge {
  const queries = queryClient.getQueryCache().findAll({ type: 'active', predicate: refreshesItself })
  const read = queries.map((query) => query.state.dataUpdatedAt).filter((at) => at > 0)
  const retries = queries
    .filter((query) => query.state.status === 'error')
    .map((query) => query.state.errorUpdatedAt + pollInterval(query.state))
  return {
    updatedAt: read.length > 0 ? Math.min(...read) : undefined,
    retryAt: retries.length > 0 ? Math.min(...retries) : undefined,
    isFetching: queries.some((query) => query.state.fetchStatus === 'fetching'),
  }
}

/** What never changes (such as the list of instance types) says `meta: { fixed: true }` and does not count. */
function refreshesItself(query: Query): boolean {
  return !query.meta?.fixed
}
