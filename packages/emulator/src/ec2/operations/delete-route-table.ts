import type { DeleteRouteTableRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation } from '../checks/refusals.ts'
import { getRouteTable } from '../state/find.ts'

/** Not the main one, and none that a subnet follows. */
export const deleteRouteTable: RegionOperation<DeleteRouteTableRequest, object> = (region, input) => {
  const { id, associations } = getRouteTable(region, input.RouteTableId)
  if (associations.size > 0) throw dependencyViolation(`The routeTable '${id}' has dependencies and cannot be deleted.`)
  region.state.ec2.routeTables.delete(id)
  return {}
}
