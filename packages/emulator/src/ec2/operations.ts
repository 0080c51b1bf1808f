import type { OperationRow } from '../region/region-service.ts'

/** The operations of this service that the endpoint serves. */
export const ec2Operations = {} satisfies Record<string, OperationRow>
