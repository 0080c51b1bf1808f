import type { DescribeVpcAttributeRequest, DescribeVpcAttributeResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue } from '../checks/refusals.ts'
import { getVpc } from '../state/find.ts'

export const describeVpcAttribute: RegionOperation<DescribeVpcAttributeRequest, DescribeVpcAttributeResult> = (
  region,
  { VpcId, Attribute },
) => {
  const { id, enableDnsHostnames, enableDnsSupport } = getVpc(region, VpcId)
  switch (Attribute) {
    case 'enableDnsHostnames':
      return { VpcId: id, EnableDnsHostnames: { Value: enableDnsHostnames } }
    case 'enableDnsSupport':
      return { VpcId: id, EnableDnsSupport: { Value: enableDnsSupport } }
    case 'enableNetworkAddressUsageMetrics':
      return { VpcId: id, EnableNetworkAddressUsageMetrics: { Value: false } }
    default:
      throw invalidValue(`Value (${Attribute}) for parameter attribute is invalid. Unknown attribute.`)
  }
}
