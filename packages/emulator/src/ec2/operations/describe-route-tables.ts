import type { DescribeRouteTablesRequest, DescribeRouteTablesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { toRouteTable } from '../shapes/networks.ts'
import { pageOf } from '../shapes/page.ts'
import { chosen, getRouteTable } from '../state/find.ts'
import type { RouteTable } from '../state/networks.ts'

const filters: FilterValues<RouteTable> = {
  'route-table-id': ({ id }) => id,
  'vpc-id': ({ vpcId }) => vpcId,
  'association.main': ({ associations }) => [...associations.values()].map(({ subnetId }) => String(subnetId === undefined)),
  'association.subnet-id': ({ associations }) => [...associations.values()].flatMap(({ subnetId }) => subnetId ?? []),
  'association.route-table-association-id': ({ associations }) => [...associations.keys()],
  'route.gateway-id': ({ routes }) => routes.map(({ gatewayId }) => gatewayId),
  'route.destination-cidr-block': ({ routes }) => routes.map(({ destination }) => destination),
}

export const describeRouteTables: RegionOperation<DescribeRouteTablesRequest, DescribeRouteTablesResult> = (region, input) => {
  const all = chosen(region, input.RouteTableIds, region.state.ec2.routeTables, getRouteTable)
  const { items, ...page } = pageOf(passing(all, input.Filters, filters), ({ id }) => id, input)
  return { RouteTables: items.map((table) => toRouteTable(region, table)), ...page }
}
