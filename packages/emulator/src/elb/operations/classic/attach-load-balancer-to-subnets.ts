import type { AttachLoadBalancerToSubnetsInput, AttachLoadBalancerToSubnetsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { invalidConfiguration } from '../../checks/refusals.ts'
import { getSubnets } from '../../checks/subnets.ts'
import { lookAtPool } from '../../health/look.ts'

export const attachLoadBalancerToSubnets: RegionOperation<AttachLoadBalancerToSubnetsInput, AttachLoadBalancerToSubnetsOutput> = (
  region,
  input,
  now,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const subnets = getSubnets(region, [...new Set([...balancer.subnetIds, ...(input.Subnets ?? [])])])
  if (subnets.some(({ vpcId }) => vpcId !== balancer.vpcId))
    throw invalidConfiguration('All subnets must belong to the same VPC.')
  balancer.subnetIds = subnets.map(({ id }) => id)
  balancer.availabilityZones = subnets.map(({ availabilityZone }) => availabilityZone)
  lookAtPool(region, balancer, now)
  return { Subnets: balancer.subnetIds }
}
