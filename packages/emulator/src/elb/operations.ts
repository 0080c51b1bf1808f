import type { OperationRow } from '../region/region-service.ts'
import { classicOperations } from './classic-operations.ts'
import { v2Operations } from './v2-operations.ts'

/**
 * The operations of this service that the endpoint serves. Two APIs have one credential scope, and many names in common:
 * those of the second go by `v2.` and their name.
 */
export const elbOperations: Record<string, OperationRow> = {
  ...classicOperations,
  ...Object.fromEntries(Object.entries(v2Operations).map(([name, row]) => [`v2.${name}`, row])),
}
