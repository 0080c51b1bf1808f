import type { SetInstanceProtectionQuery } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { getLivingGroup, planReview } from '../state/groups.ts'

/** Protected instances stay when the group shrinks. */
export const setInstanceProtection: RegionOperation<SetInstanceProtectionQuery, object> = (region, input, now) => {
  const group = getLivingGroup(region.state.autoScaling, input.AutoScalingGroupName ?? '')
  const instances = (input.InstanceIds ?? []).map((id) => {
    const instance = group.instances.get(id)
    if (!instance) throw validationError(`The instance ${id} is not part of Auto Scaling group ${group.name}.`)
    return instance
  })
  for (const instance of instances) instance.isProtected = input.ProtectedFromScaleIn ?? false
  planReview(region.state, group, now)
  return {}
}
