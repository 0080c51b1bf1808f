import type { Service, ServedOperation } from '../edge/service.ts'
import type { Caller } from '../ecs/operation.ts'
import type { AccessRequest } from '../iam/access-request.ts'
import type { OperationSchema } from '../protocol/model.ts'
import type { Protocol } from '../protocol/protocol.ts'
import type { Region, RegionOperation } from './region.ts'

/** A row of a service's table of operations. `writes`: accepted ones are journalled. */
export interface OperationRow {
  schema: OperationSchema
  run: RegionOperation<never, object>
  writes: boolean
}

interface RegionServiceOptions {
  protocol: Protocol
  operations: Record<string, OperationRow>
  /** What a caller must be allowed to do. */
  access: (region: Region, operation: string, input: object, caller: Caller) => AccessRequest[]
  /** The refusal of an operation that is not among them. */
  unknown: (name: string) => Error
  /** What every accepted write means to others. */
  afterWrite?: (region: Region) => void
}

/** A service around ECS: one state per account and Region. */
export function regionService({ protocol, operations, access, unknown, afterWrite }: RegionServiceOptions): Service<Region> {
  const served = new Map<string, ServedOperation<Region>>(
    Object.entries(operations).map(([name, { schema, run, writes }]) => [
      name,
      {
        schema,
        writes,
        run(region, input, now, caller) {
          const output = run(region, input as never, now, caller)
          if (writes) afterWrite?.(region)
          return output
        },
        access: (region, input, caller) => access(region, name, input as object, caller),
      },
    ]),
  )
  return {
    protocol,
    stateOf: (states, { account, region }) => states.region(account, region),
    getOperation(name) {
      const operation = served.get(name)
      if (!operation) throw unknown(name)
      return operation
    },
  }
}
