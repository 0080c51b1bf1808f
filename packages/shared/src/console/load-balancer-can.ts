import { allowed, counted, refused, type Can } from './can.ts'
import type { LoadBalancerView, TargetGroupView } from './load-balancer.ts'

/** What may be done to a load balancer. */
export const loadBalancerCan = {
  /** ELB deletes it whatever is behind it; services that use it then fail to register their tasks. */
  delete({ instances = [] }: Pick<LoadBalancerView, 'instances'>, groups: readonly Pick<TargetGroupView, 'targets'>[]): Can {
    const targets = instances.length + groups.reduce((sum, { targets = [] }) => sum + targets.length, 0)
    if (targets === 0) return allowed
    const verb = targets === 1 ? 'is' : 'are'
    return refused(`${counted(targets, 'target')} ${verb} registered with it, so a service probably uses it.`)
  },
}
