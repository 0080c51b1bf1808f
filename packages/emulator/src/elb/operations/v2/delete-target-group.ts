import type { DeleteTargetGroupInput, DeleteTargetGroupOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { resourceInUse } from '../../checks/refusals.ts'
import { leaveAll } from '../../health/membership.ts'
import { targetGroupsOf } from '../../state/fronts.ts'

/** One that is not there has been deleted already. */
export const deleteTargetGroup: RegionOperation<DeleteTargetGroupInput, DeleteTargetGroupOutput> = (region, input) => {
  const { elb } = region.state
  const group = elb.targetGroups.get(input.TargetGroupArn ?? '')
  if (!group) return {}
  if ([...elb.listeners.values()].some((listener) => targetGroupsOf(listener).includes(group.arn))) {
    throw resourceInUse(`Target group '${group.arn}' is currently in use by a listener or a rule`)
  }
  leaveAll(region, group)
  elb.targetGroups.delete(group.arn)
  return {}
}
