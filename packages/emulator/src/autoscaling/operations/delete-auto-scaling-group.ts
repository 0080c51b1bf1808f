import type { DeleteAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { resourceInUse, scalingActivityInProgress } from '../checks/refusals.ts'
import { forceDeleted } from '../scaling/causes.ts'
import { forgetGroup } from '../scaling/review-group.ts'
import { activeInstances, getGroup, request } from '../state/groups.ts'

/** A group that has instances goes only with force: first they, then it. */
export const deleteAutoScalingGroup: RegionOperation<DeleteAutoScalingGroupType, object> = (region, input, now) => {
  const group = getGroup(region.state.autoScaling, input.AutoScalingGroupName ?? '')
  if (!input.ForceDelete && activeInstances(group).length > 0) {
    throw resourceInUse(
      'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.',
    )
  }
  if (!input.ForceDelete && group.instances.size > 0) {
    throw scalingActivityInProgress(
      'You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.',
    )
  }
  if (group.instances.size === 0) forgetGroup(region, group)
  else if (!group.isDeleting) {
    const from = group.desiredCapacity
    Object.assign(group, { isDeleting: true, minSize: 0, maxSize: 0, desiredCapacity: 0 })
    request(region.state, group, forceDeleted(now, from), now)
  }
  return {}
}
