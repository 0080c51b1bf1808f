import type { DisassociateRouteTableRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal } from '../checks/refusals.ts'

/** The subnet follows the main table from then on. */
export const disassociateRouteTable: RegionOperation<DisassociateRouteTableRequest, object> = (region, input) => {
  const { AssociationId: id } = input
  if (!id) throw missingParameter('AssociationId')
  const table = [...region.state.ec2.routeTables.values()].find(({ associations }) => associations.has(id))
  if (!table) throw refusal('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`)
  if (table.associations.get(id)!.subnetId === undefined) {
    throw invalidValue(`cannot disassociate the main route table association ${id}`)
  }
  table.associations.delete(id)
  return {}
}
