import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server'
import type { ApiError, ApiErrorKind } from '@gantry/shared/console/api-error'
import { ZodError } from 'zod'
import { ApiFailure } from './api-failure.ts'

/** The tRPC code (and with it the HTTP status) that goes with each kind. */
const trpcCodes: Record<ApiErrorKind, TRPC_ERROR_CODE_KEY> = {
  invalid: 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  denied: 'FORBIDDEN',
  credentials: 'BAD_GATEWAY',
  throttled: 'TOO_MANY_REQUESTS',
  unreachable: 'BAD_GATEWAY',
  session: 'UNAUTHORIZED',
  unknown: 'INTERNAL_SERVER_ERROR',
}

export const toTrpcError = (cause: ApiFailure): TRPCError =>
  new TRPCError({ code: trpcCodes[cause.apiError.kind], message: cause.message, cause })

/** What a procedure threw, in the one shape that pages show. Never tells how the console is built. */
export function toApiError(error: TRPCError): ApiError {
  if (error.cause instanceof ApiFailure) return error.cause.apiError
  if (error.cause instanceof ZodError) return { kind: 'invalid', code: 'InvalidInput', message: firstIssue(error.cause) }
  if (error.code === 'NOT_FOUND') return { kind: 'not-found', code: 'NoSuchProcedure', message: error.message }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    return { kind: 'unknown', code: 'InternalError', message: 'The console itself failed. Its log says more.' }
  }
  return { kind: 'invalid', code: 'InvalidRequest', message: error.message }
}

function firstIssue({ issues }: ZodError): string {
  const issue = issues[0]
  if (!issue) return 'The input is not what this call takes.'
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
