import type { ApiError, ApiErrorKind } from '@gantry/shared/console/api-error'

/** An error that the browser is told as it is: carries the one shape that every page shows. */
export class ApiFailure extends Error {
  readonly apiError: ApiError

  constructor(apiError: ApiError, cause?: unknown) {
    super(apiError.message, { cause })
    this.name = 'ApiFailure'
    this.apiError = apiError
  }
}

export const failure = (kind: ApiErrorKind, code: string, message: string) => new ApiFailure({ kind, code, message })
export const notFound = (code: string, message: string) => failure('not-found', code, message)
export const invalid = (code: string, message: string) => failure('invalid', code, message)
