import type { DescribeLoadBalancersInput, DescribeLoadBalancersOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { getLoadBalancer } from '../../checks/find.ts'
import { loadBalancerNotFound } from '../../checks/refusals.ts'
import { pageOf } from '../../page.ts'
import { toLoadBalancer } from '../../shapes/v2.ts'
import type { LoadBalancer } from '../../state/elb-state.ts'

/** All of them by ARN, or those named by ARN or name. */
export const describeLoadBalancers: RegionOperation<DescribeLoadBalancersInput, DescribeLoadBalancersOutput> = (
  region,
  input,
  now,
) => {
  const { items, NextMarker } = pageOf(chosen(region, input), ({ arn }) => arn, input)
  return { LoadBalancers: items.map((balancer) => toLoadBalancer(balancer, region.state.region, now)), NextMarker }
}

function chosen(region: Region, { LoadBalancerArns = [], Names = [] }: DescribeLoadBalancersInput): LoadBalancer[] {
  if (LoadBalancerArns.length > 0) return LoadBalancerArns.map((arn) => getLoadBalancer(region, arn))
  const all = [...region.state.elb.loadBalancers.values()]
  if (Names.length === 0) return all
  const missing = Names.filter((name) => !all.some((balancer) => balancer.name === name))
  if (missing.length > 0) throw loadBalancerNotFound(`Load balancers '[${missing.join(', ')}]' not found`)
  return all.filter(({ name }) => Names.includes(name))
}
