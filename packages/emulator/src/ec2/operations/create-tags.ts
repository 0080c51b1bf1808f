import type { CreateTagsRequest, Tag } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'
import { checkTags } from '../checks/tags.ts'
import { getTagged } from '../state/tagged.ts'

/** A key that a resource has already gets the new value. */
export const createTags: RegionOperation<CreateTagsRequest, object> = (region, { Resources = [], Tags = [] }) => {
  if (Resources.length === 0) throw missingParameter('resourceId')
  if (Tags.length === 0) throw missingParameter('tag')
  const changes = getTagged(region, Resources).map((resource) => {
    const kept = resource.tags.filter(({ Key }) => !Tags.some((tag) => tag.Key === Key))
    const tags = [...kept, ...Tags.map(({ Key = '', Value = '' }): Tag => ({ Key, Value }))]
    checkTags([...Tags])
    checkTags(tags.filter(({ Key = '' }) => !Key.startsWith('aws:')))
    return { resource, tags }
  })
  for (const { resource, tags } of changes) resource.tags = tags
  return {}
}
