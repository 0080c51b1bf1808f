import type { DeregisterTargetsInput, DeregisterTargetsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTargetGroup } from '../../checks/find.ts'
import { leave } from '../../health/membership.ts'
import { targetKey } from '../../state/elb-state.ts'

/** Targets that are not registered do no harm. */
export const deregisterTargets: RegionOperation<DeregisterTargetsInput, DeregisterTargetsOutput> = (region, input, now) => {
  const group = getTargetGroup(region, input.TargetGroupArn)
  for (const { Id = '', Port = group.port } of input.Targets ?? []) {
    leave(region, group, targetKey({ instanceId: Id, port: Port }), now)
  }
  return {}
}
