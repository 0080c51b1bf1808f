import type {
  ModifyLoadBalancerAttributesInput,
  ModifyLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { toAttributeList, withAttributes } from '../../checks/attributes.ts'
import { getLoadBalancer } from '../../checks/find.ts'

/** Those that are named change. */
export const modifyLoadBalancerAttributes: RegionOperation<
  ModifyLoadBalancerAttributesInput,
  ModifyLoadBalancerAttributesOutput
> = (region, input) => {
  const balancer = getLoadBalancer(region, input.LoadBalancerArn)
  balancer.attributes = withAttributes('Load balancer', balancer.attributes, input.Attributes)
  return { Attributes: toAttributeList(balancer.attributes) }
}
