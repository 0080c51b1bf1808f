import type { DeleteTagsType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { groupNameOf } from '../checks/tags.ts'
import { getLivingGroup } from '../state/groups.ts'

/** A tag whose value is given goes only when it has that value. */
export const deleteTags: RegionOperation<DeleteTagsType, object> = (region, { Tags = [] }) => {
  const doomed = Tags.map((tag) => ({ tag, group: getLivingGroup(region.state.autoScaling, groupNameOf(tag)) }))
  for (const { tag, group } of doomed) {
    group.tags = group.tags.filter(({ key, value }) => key !== tag.Key || (tag.Value !== undefined && value !== tag.Value))
  }
  return {}
}
