import type { ApiError } from '@gantry/shared/console/api-error'
import type { NextFunction, Request, Response } from 'express'

/** Lets a request pass, or answers it and says no more. */
export type Guard = (req: Request, res: Response, next: NextFunction) => void

/** Refuses in the envelope of tRPC, so that the browser reads every refusal of /api in the same place. */
export function refuse(res: Response, status: number, apiError: ApiError): void {
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ error: { message: apiError.message, code: -32_000 - (status % 1000), data: { httpStatus: status, apiError } } })
}
