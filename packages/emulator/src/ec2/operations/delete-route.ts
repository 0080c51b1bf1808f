import type { DeleteRouteRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import { getRouteTable } from '../state/find.ts'

export const deleteRoute: RegionOperation<DeleteRouteRequest, object> = (region, input) => {
  const table = getRouteTable(region, input.RouteTableId)
  const { DestinationCidrBlock: destination } = input
  if (!destination) throw missingParameter('destinationCidrBlock')
  const index = table.routes.findIndex((route) => route.destination === destination)
  if (index === -1) {
    throw refusal('InvalidRoute.NotFound', `no route with destination-cidr-block ${destination} in route table ${table.id}`)
  }
  table.routes.splice(index, 1)
  return {}
}
