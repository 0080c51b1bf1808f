import type { DeleteAccessPointInput, DeleteAccessPointOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { leaveAll } from '../../health/membership.ts'

/** One that is not there has been deleted already. */
export const deleteLoadBalancer: RegionOperation<DeleteAccessPointInput, DeleteAccessPointOutput> = (region, input) => {
  const { classic } = region.state.elb
  const balancer = classic.get(input.LoadBalancerName ?? '')
  if (!balancer) return {}
  leaveAll(region, balancer)
  classic.delete(balancer.name)
  return {}
}
