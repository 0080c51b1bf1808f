import type { DescribeTagsInput, DescribeTagsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTagged } from '../../checks/tagged.ts'

export const describeTags: RegionOperation<DescribeTagsInput, DescribeTagsOutput> = (region, { ResourceArns = [] }) => ({
  TagDescriptions: ResourceArns.map((arn) => ({ ResourceArn: arn, Tags: getTagged(region, arn).tags })),
})
