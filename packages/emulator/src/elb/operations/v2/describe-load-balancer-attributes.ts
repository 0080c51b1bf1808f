import type {
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { toAttributeList } from '../../checks/attributes.ts'
import { getLoadBalancer } from '../../checks/find.ts'

export const describeLoadBalancerAttributes: RegionOperation<
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput
> = (region, input) => ({ Attributes: toAttributeList(getLoadBalancer(region, input.LoadBalancerArn).attributes) })
