import type { SetDesiredCapacityType } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { checkNotNegative } from '../checks/refusals.ts'
import { desiredSet } from '../scaling/causes.ts'
import { getLivingGroup, request } from '../state/groups.ts'

/** Within the bounds of the group. There is no cooldown to honor: nothing scales it but people. */
export const setDesiredCapacity: RegionOperation<SetDesiredCapacityType, object> = (region, input, now) => {
  const group = getLivingGroup(region.state.autoScaling, input.AutoScalingGroupName ?? '')
  const { DesiredCapacity: wanted = 0 } = input
  checkNotNegative(wanted, 'desiredCapacity')
  const { minSize, maxSize, desiredCapacity: from } = group
  if (wanted > maxSize) {
    throw validationError(`New SetDesiredCapacity value ${wanted} is above max value ${maxSize} for the AutoScalingGroup.`)
  }
  if (wanted < minSize) {
    throw validationError(`New SetDesiredCapacity value ${wanted} is below min value ${minSize} for the AutoScalingGroup.`)
  }
  group.desiredCapacity = wanted
  request(region.state, group, desiredSet(now, from, wanted), now)
  return {}
}
