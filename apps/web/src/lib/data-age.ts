import type { Query, QueryClient } from '@tanstack/react-query'
import { apiErrorOf } from './api-error-of.ts'
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
  const read = queries.map(({ state }) => readAt(state)).filter((at) => at > 0)
  const retries = queries
    .filter(({ state }) => state.status === 'error' && !isAnswer(state.error))
    .map((query) => query.state.errorUpdatedAt + pollInterval(query.state))
  return {
    updatedAt: read.length > 0 ? Math.min(...read) : undefined,
    retryAt: retries.length > 0 ? Math.min(...retries) : undefined,
    isFetching: queries.some((query) => query.state.fetchStatus === 'fetching'),
  }
}

/** A refusal with a reason (not there, not allowed) is an answer; its panel says so. */
function isAnswer(error: unknown): boolean {
  return !['unreachable', 'throttled', 'unknown'].includes(apiErrorOf(error).kind)
}

/** When the server read it, where it says so: its answer may have served others before. */
function readAt({ data, dataUpdatedAt }: { data: unknown; dataUpdatedAt: number }): number {
  const asOf = typeof data === 'object' && data !== null && 'asOf' in data ? data.asOf : undefined
  // A server whose clock is ahead must not make anything younger than its arrival.
  return typeof asOf === 'number' ? Math.min(asOf, dataUpdatedAt) : dataUpdatedAt
}

/** What never changes (such as the list of instance types) says `meta: { fixed: true }` and does not count. */
function refreshesItself(query: Query): boolean {
  return !query.meta?.fixed
}
