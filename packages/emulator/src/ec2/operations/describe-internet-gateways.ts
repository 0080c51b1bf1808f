import type { DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { toInternetGateway } from '../shapes/networks.ts'
import { pageOf } from '../shapes/page.ts'
import { chosen, getInternetGateway } from '../state/find.ts'
import type { InternetGateway } from '../state/networks.ts'

const filters: FilterValues<InternetGateway> = {
  'internet-gateway-id': ({ id }) => id,
  'attachment.vpc-id': ({ vpcId }) => vpcId,
  'attachment.state': ({ vpcId }) => (vpcId === undefined ? undefined : 'available'),
}

export const describeInternetGateways: RegionOperation<DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult> = (
  region,
  input,
) => {
  const all = chosen(region, input.InternetGatewayIds, region.state.ec2.internetGateways, getInternetGateway)
  const { items, ...page } = pageOf(passing(all, input.Filters, filters), ({ id }) => id, input)
  return { InternetGateways: items.map((gateway) => toInternetGateway(region, gateway)), ...page }
}
