import type { ApiErrorKind } from '@gantry/shared/console/api-error'
import { ApiFailure } from '../api-failure.ts'

/** The answer, or nothing when it fails in this way. */
export async function unless<T>(kinds: ApiErrorKind[], promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof ApiFailure && kinds.includes(error.apiError.kind)) return undefined
    throw error
  }
}
