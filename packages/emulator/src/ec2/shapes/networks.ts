import type * as ec2 from '@aws-sdk/client-ec2'
import { partitionOf } from '@gantry/shared/ecs/arn'
import type { RegionState } from '../../region/region-state.ts'
import type { Region } from '../../region/region.ts'
import { containsAddress, parseAddress, parseCidr, sizeOf } from '../state/cidr.ts'
import { plugged } from '../state/dependents.ts'
import type { InternetGateway, RouteTable, Subnet, Vpc } from '../state/networks.ts'

/** `arn:aws:ec2:us-east-1:123456789012:vpc/vpc-…`. */
export const ec2Arn = ({ account, region }: Pick<RegionState, 'account' | 'region'>, resource: string): string =>
  `arn:${partitionOf(region)}:ec2:${region}:${account}:${resource}`

export const toVpc = ({ state }: Region, { id, cidrBlock, isDefault, instanceTenancy, tags }: Vpc): ec2.Vpc => ({
  VpcId: id,
  OwnerId: state.account,
  State: 'available',
  CidrBlock: cidrBlock,
  CidrBlockAssociationSet: [
    { AssociationId: id.replace('vpc-', 'vpc-cidr-assoc-'), CidrBlock: cidrBlock, CidrBlockState: { State: 'associated' } },
  ],
  DhcpOptionsId: 'default',
  InstanceTenancy: instanceTenancy,
  IsDefault: isDefault,
  Tags: tags,
})

/** The first four addresses of a subnet and the last one are AWS's own. */
export const RESERVED_ADDRESSES = 5

export function toSubnet(region: Region, subnet: Subnet): ec2.Subnet {
  const cidr = parseCidr(subnet.cidrBlock)!
  const used = plugged(region).filter(({ privateIp }) => containsAddress(cidr, parseAddress(privateIp)!))
  const inSubnet = used.filter(({ subnetId }) => subnetId === subnet.id).length
  return {
    SubnetId: subnet.id,
    SubnetArn: ec2Arn(region.state, `subnet/${subnet.id}`),
    OwnerId: region.state.account,
    State: 'available',
    VpcId: subnet.vpcId,
    CidrBlock: subnet.cidrBlock,
    AvailableIpAddressCount: sizeOf(cidr) - RESERVED_ADDRESSES - inSubnet,
    AvailabilityZone: subnet.availabilityZone,
    AvailabilityZoneId: zoneIdOf(subnet.availabilityZone),
    DefaultForAz: subnet.defaultForAz,
    MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
    AssignIpv6AddressOnCreation: false,
    Tags: subnet.tags,
  }
}

/** `use1-az1` for us-east-1a: AWS gives every account letters of its own, here they go in order. */
export function zoneIdOf(zone: string): string {
  const [place = '', direction = '', number = ''] = zone.slice(0, -1).split('-').slice(-3)
  const isGov = zone.startsWith('us-gov-')
  const short = direction.replace(/(north|south|east|west|central)/g, (word) => (word === 'central' ? 'c' : word.charAt(0)))
  return `${isGov ? 'usg' : place}${short}${number}-az${zone.charCodeAt(zone.length - 1) - 96}`
}

export const toInternetGateway = ({ state }: Region, { id, vpcId, tags }: InternetGateway): ec2.InternetGateway => ({
  InternetGatewayId: id,
  OwnerId: state.account,
  Attachments: vpcId === undefined ? [] : [{ VpcId: vpcId, State: 'available' as ec2.AttachmentStatus }],
  Tags: tags,
})

export function toRouteTable({ state }: Region, table: RouteTable): ec2.RouteTable {
  const { cidrBlock } = state.ec2.vpcs.get(table.vpcId)!
  const routes = table.routes.map(({ destination, gatewayId }): ec2.Route => {
    const isAttached = state.ec2.internetGateways.get(gatewayId)?.vpcId === table.vpcId
    return {
      DestinationCidrBlock: destination,
      GatewayId: gatewayId,
      Origin: 'CreateRoute',
      State: isAttached ? 'active' : 'blackhole',
    }
  })
  return {
    RouteTableId: table.id,
    VpcId: table.vpcId,
    OwnerId: state.account,
    Routes: [{ DestinationCidrBlock: cidrBlock, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' }, ...routes],
    Associations: [...table.associations].map(([id, { subnetId }]) => ({
      RouteTableAssociationId: id,
      RouteTableId: table.id,
      ...(subnetId !== undefined && { SubnetId: subnetId }),
      Main: subnetId === undefined,
      AssociationState: { State: 'associated' },
    })),
    PropagatingVgws: [],
    Tags: table.tags,
  }
}
