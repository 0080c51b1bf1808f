import type { ModifyTargetGroupInput, ModifyTargetGroupOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTargetGroup } from '../../checks/find.ts'
import { withSettings } from '../../checks/target-group.ts'
import { changeCheck } from '../../health/change-check.ts'
import { toTargetGroup } from '../../shapes/v2.ts'

/** Changes the health check, from now on. */
export const modifyTargetGroup: RegionOperation<ModifyTargetGroupInput, ModifyTargetGroupOutput> = (region, input, now) => {
  const group = getTargetGroup(region, input.TargetGroupArn)
  changeCheck(region, group, withSettings(group.healthCheck, input), now)
  return { TargetGroups: [toTargetGroup(region.state.elb, group)] }
}
