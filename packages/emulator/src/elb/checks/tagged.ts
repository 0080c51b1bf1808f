import type { Tag } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Region } from '../../region/region.ts'
import { getListener, getLoadBalancer, getTargetGroup } from './find.ts'

/** The load balancer, target group or listener of this ARN. Throws when there is none. */
export function getTagged(region: Region, arn: string): { tags: Tag[] } {
  if (arn.includes(':targetgroup/')) return getTargetGroup(region, arn)
  return arn.includes(':listener/') ? getListener(region, arn) : getLoadBalancer(region, arn)
}
