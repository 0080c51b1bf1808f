import type { AddTagsInput, AddTagsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTagged } from '../../checks/tagged.ts'
import { withTags } from '../../checks/tags.ts'

/** A tag with a key that is there already replaces it. */
export const addTags: RegionOperation<AddTagsInput, AddTagsOutput> = (region, { ResourceArns = [], Tags = [] }) => {
  const changes = ResourceArns.map((arn) => {
    const resource = getTagged(region, arn)
    return { resource, tags: withTags('v2', resource.tags, Tags) }
  })
  for (const { resource, tags } of changes) resource.tags = tags
  return {}
}
