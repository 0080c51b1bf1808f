import type {
  ApplySecurityGroupsToLoadBalancerInput,
  ApplySecurityGroupsToLoadBalancerOutput,
} from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { invalidConfiguration, validationError } from '../../checks/refusals.ts'
import { readSecurityGroups } from '../../checks/subnets.ts'
import { lookAtPool } from '../../health/look.ts'

/** They replace those that it has. */
export const applySecurityGroupsToLoadBalancer: RegionOperation<
  ApplySecurityGroupsToLoadBalancerInput,
  ApplySecurityGroupsToLoadBalancerOutput
> = (region, input, now) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  if (balancer.vpcId === undefined) throw invalidConfiguration('Security groups are for load balancers in a VPC')
  if (!input.SecurityGroups?.length) throw validationError('At least one security group must be specified')
  balancer.securityGroupIds = readSecurityGroups(region, balancer.vpcId, input.SecurityGroups)
  lookAtPool(region, balancer, now)
  return { SecurityGroups: balancer.securityGroupIds }
}
