import type {
  ModifyTargetGroupAttributesInput,
  ModifyTargetGroupAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { toAttributeList, withAttributes } from '../../checks/attributes.ts'
import { getTargetGroup } from '../../checks/find.ts'

/** A new deregistration delay is for targets that are deregistered from now on. */
export const modifyTargetGroupAttributes: RegionOperation<ModifyTargetGroupAttributesInput, ModifyTargetGroupAttributesOutput> = (
  region,
  input,
) => {
  const group = getTargetGroup(region, input.TargetGroupArn)
  group.attributes = withAttributes('Target group', group.attributes, input.Attributes)
  return { Attributes: toAttributeList(group.attributes) }
}
