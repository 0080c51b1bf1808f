import type { DescribeSubnetsRequest, DescribeSubnetsResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { toSubnet, zoneIdOf } from '../shapes/networks.ts'
import { pageOf } from '../shapes/page.ts'
import { chosen, getSubnet } from '../state/find.ts'
import type { Subnet } from '../state/networks.ts'

const filters: FilterValues<Subnet> = {
  'subnet-id': ({ id }) => id,
  'vpc-id': ({ vpcId }) => vpcId,
  'availability-zone': ({ availabilityZone }) => availabilityZone,
  availabilityZone: ({ availabilityZone }) => availabilityZone,
  'availability-zone-id': ({ availabilityZone }) => zoneIdOf(availabilityZone),
  'cidr-block': ({ cidrBlock }) => cidrBlock,
  'default-for-az': ({ defaultForAz }) => String(defaultForAz),
  'map-public-ip-on-launch': ({ mapPublicIpOnLaunch }) => String(mapPublicIpOnLaunch),
  state: () => 'available',
}

export const describeSubnets: RegionOperation<DescribeSubnetsRequest, DescribeSubnetsResult> = (region, input) => {
  const found = passing(chosen(region, input.SubnetIds, region.state.ec2.subnets, getSubnet), input.Filters, filters)
  const { items, ...page } = pageOf(found, ({ id }) => id, input)
  return { Subnets: items.map((subnet) => toSubnet(region, subnet)), ...page }
}
