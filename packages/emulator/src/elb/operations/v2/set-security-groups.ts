import type { SetSecurityGroupsInput, SetSecurityGroupsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getLoadBalancer } from '../../checks/find.ts'
import { invalidConfiguration, validationError } from '../../checks/refusals.ts'
import { readSecurityGroups } from '../../checks/subnets.ts'
import { lookAtAll } from '../../health/look.ts'

/** They replace those that it has. */
export const setSecurityGroups: RegionOperation<SetSecurityGroupsInput, SetSecurityGroupsOutput> = (region, input, now) => {
  const balancer = getLoadBalancer(region, input.LoadBalancerArn)
  if (balancer.type === 'network' && balancer.securityGroupIds.length === 0) {
    throw invalidConfiguration('You cannot set security groups on a load balancer that was created without')
  }
  if (!input.SecurityGroups?.length) throw validationError('At least one security group must be specified')
  balancer.securityGroupIds = readSecurityGroups(region, balancer.vpcId ?? '', input.SecurityGroups)
  lookAtAll(region, now)
  return { SecurityGroupIds: balancer.securityGroupIds }
}
