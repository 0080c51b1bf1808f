import type { RemoveTagsInput, RemoveTagsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTagged } from '../../checks/tagged.ts'
import { withoutTags } from '../../checks/tags.ts'

export const removeTags: RegionOperation<RemoveTagsInput, RemoveTagsOutput> = (region, { ResourceArns = [], TagKeys = [] }) => {
  const resources = ResourceArns.map((arn) => getTagged(region, arn))
  for (const resource of resources) resource.tags = withoutTags(resource.tags, TagKeys)
  return {}
}
