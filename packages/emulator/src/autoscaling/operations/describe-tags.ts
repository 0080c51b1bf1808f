import type { DescribeTagsType, TagsType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { tagFilter } from '../checks/filters.ts'
import { pageOf } from '../page.ts'
import { toTag } from '../shapes/group.ts'

/** The tags of all groups, or of those that the filters let pass. */
export const describeTags: RegionOperation<DescribeTagsType, TagsType> = (region, input) => {
  const tags = [...region.state.autoScaling.groups.values()].flatMap((group) =>
    group.tags.map((tag) => ({ ...tag, groupName: group.name })),
  )
  const wanted = tags.filter(tagFilter(input.Filters ?? []))
  const { items, NextToken } = pageOf(wanted, ({ groupName, key }) => `${groupName}/${key}`, input)
  return { Tags: items.map((tag) => toTag(tag.groupName, tag)), NextToken }
}
