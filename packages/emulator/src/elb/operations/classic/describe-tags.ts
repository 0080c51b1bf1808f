import type { DescribeTagsInput, DescribeTagsOutput } from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'

export const describeTags: RegionOperation<DescribeTagsInput, DescribeTagsOutput> = (region, input) => ({
  TagDescriptions: (input.LoadBalancerNames ?? []).map((name) => ({
    LoadBalancerName: name,
    Tags: getClassic(region, name).tags,
  })),
})
