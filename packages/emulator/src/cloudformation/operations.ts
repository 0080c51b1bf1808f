import type { OperationRow } from '../region/region-service.ts'

/** The operations of this service that the endpoint serves. */
export const cloudFormationOperations = {} satisfies Record<string, OperationRow>
