import type { ActivityType, TerminateInstanceInAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { checkDecrement } from '../checks/capacity.ts'
import { refuseMembers } from '../checks/refusals.ts'
import { terminatedByUser } from '../scaling/causes.ts'
import { takeOutOfService } from '../scaling/terminate.ts'
import { toActivity } from '../shapes/activity.ts'
import { findMembership, planReview } from '../state/groups.ts'

/** Takes one instance out; the group replaces it unless its desired capacity shrinks with it. */
export const terminateInstanceInAutoScalingGroup: RegionOperation<TerminateInstanceInAutoScalingGroupType, ActivityType> = (
  region,
  input,
  now,
) => {
  refuseMembers(input, ['InstanceIds'])
  const { InstanceId: id = '', ShouldDecrementDesiredCapacity: shrinks = false } = input
  const found = findMembership(region.state.autoScaling, id)
  if (!found) throw validationError(`Instance Id not found - No managed instance found for instance ID: ${id}`)
  const { group, instance } = found
  if (instance.lifecycleState === 'Terminating') throw validationError(`The instance ${id} is not in InService or Pending.`)
  if (shrinks) checkDecrement(group, 1, 'Terminating')

  const cause = terminatedByUser(now, id, shrinks ? group.desiredCapacity : undefined)
  const activity = takeOutOfService(region, group, instance, cause, now)
  if (shrinks && activity.statusCode !== 'Failed') group.desiredCapacity--
  planReview(region.state, group, now)
  return { Activity: toActivity(activity) }
}
