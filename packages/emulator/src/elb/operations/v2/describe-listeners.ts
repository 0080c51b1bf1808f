import type { DescribeListenersInput, DescribeListenersOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { getListener, getLoadBalancer } from '../../checks/find.ts'
import { validationError } from '../../checks/refusals.ts'
import { pageOf } from '../../page.ts'
import { toListener } from '../../shapes/v2.ts'
import type { Listener } from '../../state/elb-state.ts'
import { listenersOf } from '../../state/fronts.ts'

/** Those of a load balancer, or those named. */
export const describeListeners: RegionOperation<DescribeListenersInput, DescribeListenersOutput> = (region, input) => {
  const { items, NextMarker } = pageOf(chosen(region, input), ({ arn }) => arn, input)
  return { Listeners: items.map(toListener), NextMarker }
}

function chosen(region: Region, { LoadBalancerArn, ListenerArns = [] }: DescribeListenersInput): Listener[] {
  if (ListenerArns.length > 0) return ListenerArns.map((arn) => getListener(region, arn))
  if (LoadBalancerArn === undefined) throw validationError('You must specify either listener ARNs or a load balancer ARN')
  return listenersOf(region.state.elb, getLoadBalancer(region, LoadBalancerArn).arn)
}
