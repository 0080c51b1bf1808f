import type { OperationRow } from '../region/region-service.ts'

/** The operations of this service that the endpoint serves. */
export const elbOperations = {} satisfies Record<string, OperationRow>
