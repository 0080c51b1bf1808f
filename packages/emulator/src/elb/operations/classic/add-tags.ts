import type { AddTagsInput, AddTagsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { withTags } from '../../checks/tags.ts'

/** A tag with a key that is there already replaces it. */
export const addTags: RegionOperation<AddTagsInput, AddTagsOutput> = (region, input) => {
  const { LoadBalancerNames = [], Tags = [] } = input
  const changes = LoadBalancerNames.map((name) => {
    const balancer = getClassic(region, name)
    return { balancer, tags: withTags('classic', balancer.tags, Tags) }
  })
  for (const { balancer, tags } of changes) balancer.tags = tags
  return {}
}
