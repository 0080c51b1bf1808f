import { refreshInterval } from '@gantry/shared/console/refresh-interval'
import { apiErrorOf } from './api-error-of.ts'

const SECOND = 1_000

/** What a poll decides by: the last data and the last error of one query. */
export interface PollState {
  data: unknown
  error: unknown
}

/** Milliseconds until the query is asked again: soon while something changes, later when all is quiet, by the kind of error when it failed. */
export function pollInterval({ data, error }: PollState): number {
  if (error) return retryInterval(error)
  if (data === undefined) return 30 * SECOND
  return refreshInterval(rowsOf(data))
}

function retryInterval(error: unknown): number {
  switch (apiErrorOf(error).kind) {
    case 'unreachable':
      return 4 * SECOND
    case 'throttled':
      return 10 * SECOND
    default:
      // Nothing that waiting mends quickly: IAM, a name that is not there.
      return 30 * SECOND
  }
}

type Rows = Parameters<typeof refreshInterval>[0]

/** A listing's rows, or the one thing that was asked for. What `refreshInterval` does not know counts as quiet. */
function rowsOf(data: unknown): Rows {
  const rows = isListing(data) ? data.items : [data]
  return rows.filter((row) => typeof row === 'object' && row !== null) as unknown as Rows
}

function isListing(data: unknown): data is { items: unknown[] } {
  return typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items)
}
