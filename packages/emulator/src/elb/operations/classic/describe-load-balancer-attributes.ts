import type {
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { toAttributes } from '../../shapes/classic.ts'

export const describeLoadBalancerAttributes: RegionOperation<
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput
> = (region, input) => ({ LoadBalancerAttributes: toAttributes(getClassic(region, input.LoadBalancerName)) })
