import type { RegisterEndPointsInput, RegisterEndPointsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { checkInstances } from '../../checks/instances.ts'
import { join } from '../../health/membership.ts'

/** Answers all instances that are registered then. */
export const registerInstancesWithLoadBalancer: RegionOperation<RegisterEndPointsInput, RegisterEndPointsOutput> = (
  region,
  input,
  now,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const ids = (input.Instances ?? []).map(({ InstanceId = '' }) => InstanceId)
  checkInstances(region, ids, balancer.vpcId)
  for (const instanceId of ids) join(region, balancer, { instanceId, port: balancer.healthCheck.port ?? 0 }, now)
  return { Instances: [...balancer.targets.keys()].map((InstanceId) => ({ InstanceId })) }
}
