import type { DescribeInstancesRequest, DescribeInstancesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { passing } from '../shapes/filters.ts'
import { instanceFilters } from '../shapes/instance-filters.ts'
import { pageOf } from '../shapes/page.ts'
import { toReservations } from '../shapes/reservations.ts'
import { getInstances } from '../state/find.ts'

export const describeInstances: RegionOperation<DescribeInstancesRequest, DescribeInstancesResult> = (region, input) => {
  const { InstanceIds, Filters, MaxResults } = input
  if (InstanceIds?.length && MaxResults !== undefined) {
    throw refusal('InvalidParameterCombination', 'The parameter instancesSet cannot be used with the parameter maxResults')
  }
  const all = InstanceIds?.length ? getInstances(region, InstanceIds) : [...region.state.ec2.instances.values()]
  const { items, ...page } = pageOf(passing(all, Filters, instanceFilters(region)), ({ id }) => id, input)
  return { Reservations: toReservations(region, items), ...page }
}
