import type { DeleteSubnetRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation } from '../checks/refusals.ts'
import { isSubnetInUse } from '../state/dependents.ts'
import { getSubnet } from '../state/find.ts'

/** Its association with a route table goes with it. */
export const deleteSubnet: RegionOperation<DeleteSubnetRequest, object> = (region, { SubnetId }) => {
  const { id } = getSubnet(region, SubnetId)
  if (isSubnetInUse(region, id)) {
    throw dependencyViolation(`The subnet '${id}' has dependencies and cannot be deleted.`)
  }
  for (const { associations } of region.state.ec2.routeTables.values()) {
    for (const [association, { subnetId }] of associations) if (subnetId === id) associations.delete(association)
  }
  region.state.ec2.subnets.delete(id)
  return {}
}
