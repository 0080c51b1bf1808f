import type { RemoveTagsInput, RemoveTagsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { withoutTags } from '../../checks/tags.ts'

export const removeTags: RegionOperation<RemoveTagsInput, RemoveTagsOutput> = (region, input) => {
  const { LoadBalancerNames = [], Tags = [] } = input
  const keys = Tags.map(({ Key }) => Key)
  const balancers = LoadBalancerNames.map((name) => getClassic(region, name))
  for (const balancer of balancers) balancer.tags = withoutTags(balancer.tags, keys)
  return {}
}
