import type { DescribeTagsRequest, DescribeTagsResult, ResourceType, TagDescription } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'
import { allTagged, typeOf } from '../state/tagged.ts'

const filters: FilterValues<TagDescription> = {
  key: ({ Key }) => Key,
  value: ({ Value }) => Value,
  'resource-id': ({ ResourceId }) => ResourceId,
  'resource-type': ({ ResourceType }) => ResourceType,
}

export const describeTags: RegionOperation<DescribeTagsRequest, DescribeTagsResult> = (region, input) => {
  const rows = allTagged(region).flatMap(({ id, tags }) =>
    tags.map(({ Key, Value }): TagDescription => ({ ResourceId: id, ResourceType: typeOf(id) as ResourceType, Key, Value })),
  )
  const found = passing(rows, input.Filters, filters)
  const { items, ...page } = pageOf(found, ({ ResourceId, Key }) => `${ResourceId} ${Key}`, input)
  return { Tags: items, ...page }
}
