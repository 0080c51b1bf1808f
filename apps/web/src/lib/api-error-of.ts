import type { ApiError } from '@gantry/shared/console/api-error'
import { TRPCClientError } from '@trpc/client'

/** What went wrong, in the one shape that every page shows. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof TRPCClientError) {
    const data = error.data as { apiError?: ApiError } | null | undefined
    return data?.apiError ?? consoleUnreachable
  }
  return { kind: 'unknown', code: 'UnexpectedError', message: error instanceof Error ? error.message : String(error) }
}

/** The console's own server did not answer, or not in the way it should. */
export const consoleUnreachable: ApiError = {
  kind: 'unreachable',
  code: 'ConsoleUnreachable',
  message: 'The console’s server does not answer. Is it still running?',
}
