import type { CreateOrUpdateTagsType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { groupNameOf, withTags } from '../checks/tags.ts'
import type { AutoScalingGroup, GroupTag } from '../state/auto-scaling-state.ts'
import { getLivingGroup } from '../state/groups.ts'

/** Instances that run keep the tags that they were started with. */
export const createOrUpdateTags: RegionOperation<CreateOrUpdateTagsType, object> = (region, { Tags = [] }) => {
  const changed = new Map<AutoScalingGroup, GroupTag[]>()
  for (const tag of Tags) {
    const group = getLivingGroup(region.state.autoScaling, groupNameOf(tag))
    changed.set(group, withTags(changed.get(group) ?? group.tags, [tag]))
  }
  for (const [group, tags] of changed) group.tags = tags
  return {}
}
