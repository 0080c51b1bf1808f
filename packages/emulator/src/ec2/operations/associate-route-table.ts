import type { AssociateRouteTableRequest, AssociateRouteTableResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, refusal, refuseMembers } from '../checks/refusals.ts'
import { getRouteTable, getSubnet } from '../state/find.ts'
import { newEc2Id } from '../state/ids.ts'

/** A subnet follows one table: the same one again is answered with the association that there is. */
export const associateRouteTable: RegionOperation<AssociateRouteTableRequest, AssociateRouteTableResult> = (region, input) => {
  refuseMembers(input, ['GatewayId', 'PublicIpv4Pool'])
  const table = getRouteTable(region, input.RouteTableId)
  const subnet = getSubnet(region, input.SubnetId)
  if (subnet.vpcId !== table.vpcId) {
    throw invalidValue(`Route table ${table.id} and subnet ${subnet.id} belong to different networks`)
  }
  for (const other of region.state.ec2.routeTables.values()) {
    for (const [id, { subnetId }] of other.associations) {
      if (subnetId !== subnet.id) continue
      if (other === table) return { AssociationId: id, AssociationState: { State: 'associated' } }
      throw refusal(
        'Resource.AlreadyAssociated',
        `the specified association for route table ${table.id} conflicts with an existing association`,
      )
    }
  }
  const id = newEc2Id(region.state, 'rtbassoc')
  table.associations.set(id, { subnetId: subnet.id })
  return { AssociationId: id, AssociationState: { State: 'associated' } }
}
