import type { DeleteVpcRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation } from '../checks/refusals.ts'
import { getVpc } from '../state/find.ts'

/** What every VPC has goes with it; whatever else is in it must be gone before. */
export const deleteVpc: RegionOperation<DeleteVpcRequest, object> = (region, { VpcId }) => {
  const { id } = getVpc(region, VpcId)
  const { vpcs, subnets, internetGateways, routeTables, securityGroups } = region.state.ec2
  const tables = [...routeTables.values()].filter(({ vpcId }) => vpcId === id)
  const groups = [...securityGroups.values()].filter(({ vpcId }) => vpcId === id)
  const isEmpty =
    tables.length === 1 &&
    groups.length === 1 &&
    ![...subnets.values(), ...internetGateways.values()].some(({ vpcId }) => vpcId === id)
  if (!isEmpty) throw dependencyViolation(`The vpc '${id}' has dependencies and cannot be deleted.`)
  for (const table of tables) routeTables.delete(table.id)
  for (const group of groups) securityGroups.delete(group.id)
  vpcs.delete(id)
  return {}
}
