import type { DeleteLoadBalancerInput, DeleteLoadBalancerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { operationNotPermitted } from '../../checks/refusals.ts'
import { lookAtAll } from '../../health/look.ts'
import { listenersOf } from '../../state/fronts.ts'

/** Its listeners go with it, its target groups stay. One that is not there has been deleted already. */
export const deleteLoadBalancer: RegionOperation<DeleteLoadBalancerInput, DeleteLoadBalancerOutput> = (region, input, now) => {
  const { elb } = region.state
  const balancer = elb.loadBalancers.get(input.LoadBalancerArn ?? '')
  if (!balancer) return {}
  if (balancer.attributes.get('deletion_protection.enabled') === 'true') {
    throw operationNotPermitted(`Load balancer '${balancer.arn}' cannot be deleted because deletion protection is enabled`)
  }
  for (const listener of listenersOf(elb, balancer.arn)) elb.listeners.delete(listener.arn)
  elb.loadBalancers.delete(balancer.arn)
  lookAtAll(region, now)
  return {}
}
