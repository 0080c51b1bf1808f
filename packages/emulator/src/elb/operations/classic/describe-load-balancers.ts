import type { DescribeAccessPointsInput, DescribeAccessPointsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { pageOf } from '../../page.ts'
import { toClassic } from '../../shapes/classic.ts'

/** All of them by name, or those named. */
export const describeLoadBalancers: RegionOperation<DescribeAccessPointsInput, DescribeAccessPointsOutput> = (region, input) => {
  const { LoadBalancerNames: names = [] } = input
  const all = names.length > 0 ? names.map((name) => getClassic(region, name)) : region.state.elb.classic.values()
  const { items, NextMarker } = pageOf(all, ({ name }) => name, input)
  return { LoadBalancerDescriptions: items.map((balancer) => toClassic(region, balancer)), NextMarker }
}
