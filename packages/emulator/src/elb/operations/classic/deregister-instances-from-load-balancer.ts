import type { DeregisterEndPointsInput, DeregisterEndPointsOutput } from '@aws-sdk/client-elastic-load-balancing'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { leave } from '../../health/membership.ts'

/** Answers the instances that stay. */
export const deregisterInstancesFromLoadBalancer: RegionOperation<DeregisterEndPointsInput, DeregisterEndPointsOutput> = (
  region,
  input,
  now,
) => {
  const balancer = getClassic(region, input.LoadBalancerName)
  const ids = (input.Instances ?? []).map(({ InstanceId = '' }) => InstanceId)
  const unknown = ids.find((id) => !balancer.targets.has(id))
  if (unknown !== undefined) throw new AwsError('InvalidInstance', `Could not find EC2 instance ${unknown}.`)
  for (const id of ids) leave(region, balancer, id, now)
  const staying = [...balancer.targets.values()].filter(({ state }) => state !== 'draining')
  return { Instances: staying.map(({ instanceId }) => ({ InstanceId: instanceId })) }
}
