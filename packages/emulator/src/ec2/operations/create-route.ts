import type { CreateRouteRequest, CreateRouteResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal, refuseMembers } from '../checks/refusals.ts'
import { cidrText, parseCidr } from '../state/cidr.ts'
import { getInternetGateway, getRouteTable } from '../state/find.ts'

/** To an internet gateway: other ways out of a VPC are not implemented. */
export const createRoute: RegionOperation<CreateRouteRequest, CreateRouteResult> = (region, input) => {
  refuseMembers(input, [
    'DestinationIpv6CidrBlock',
    'DestinationPrefixListId',
    'EgressOnlyInternetGatewayId',
    'InstanceId',
    'NatGatewayId',
    'NetworkInterfaceId',
    'TransitGatewayId',
    'VpcEndpointId',
    'VpcPeeringConnectionId',
  ])
  const table = getRouteTable(region, input.RouteTableId)
  const { DestinationCidrBlock: destination } = input
  if (!destination) throw missingParameter('destinationCidrBlock')
  const cidr = parseCidr(destination)
  if (!cidr)
    throw invalidValue(`Value (${destination}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`)
  const gateway = getInternetGateway(region, input.GatewayId)
  if (gateway.vpcId !== table.vpcId) {
    throw invalidValue(`route table ${table.id} and network gateway ${gateway.id} belong to different networks`)
  }
  if (table.routes.some((route) => route.destination === cidrText(cidr))) {
    throw refusal('RouteAlreadyExists', `The route identified by ${destination} already exists.`)
  }
  table.routes.push({ destination: cidrText(cidr), gatewayId: gateway.id })
  return { Return: true }
}
