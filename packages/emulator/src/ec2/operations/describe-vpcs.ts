import type { DescribeVpcsRequest, DescribeVpcsResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { toVpc } from '../shapes/networks.ts'
import { pageOf } from '../shapes/page.ts'
import { chosen, getVpc } from '../state/find.ts'
import type { Vpc } from '../state/networks.ts'

const filters: FilterValues<Vpc> = {
  'vpc-id': ({ id }) => id,
  cidr: ({ cidrBlock }) => cidrBlock,
  'cidr-block': ({ cidrBlock }) => cidrBlock,
  'is-default': ({ isDefault }) => String(isDefault),
  isDefault: ({ isDefault }) => String(isDefault),
  state: () => 'available',
}

export const describeVpcs: RegionOperation<DescribeVpcsRequest, DescribeVpcsResult> = (region, input) => {
  const found = passing(chosen(region, input.VpcIds, region.state.ec2.vpcs, getVpc), input.Filters, filters)
  const { items, ...page } = pageOf(found, ({ id }) => id, input)
  return { Vpcs: items.map((vpc) => toVpc(region, vpc)), ...page }
}
