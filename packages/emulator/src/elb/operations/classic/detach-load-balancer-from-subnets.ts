import type {
  DetachLoadBalancerFromSubnetsInput,
  DetachLoadBalancerFromSubnetsOutput,
} from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { invalidConfiguration } from '../../checks/refusals.ts'
import { getSubnets } from '../../checks/subnets.ts'
import { lookAtPool } from '../../health/look.ts'

/** One subnet must stay. */
export const detachLoadBalancerFromSubnets: RegionOperation<
  DetachLoadBalancerFromSubnetsInput,
  DetachLoadBalancerFromSubnetsOutput
> = (region, input, now) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const leaving = input.Subnets ?? []
  const staying = balancer.subnetIds.filter((id) => !leaving.includes(id))
  if (staying.length === 0) throw invalidConfiguration('A load balancer must be attached to at least one subnet')
  const subnets = getSubnets(region, staying)
  balancer.subnetIds = staying
  balancer.availabilityZones = subnets.map(({ availabilityZone }) => availabilityZone)
  lookAtPool(region, balancer, now)
  return { Subnets: balancer.subnetIds }
}
