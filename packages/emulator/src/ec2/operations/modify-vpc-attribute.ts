import type { ModifyVpcAttributeRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { getVpc } from '../state/find.ts'

/** DNS of a VPC: one attribute at a time. */
export const modifyVpcAttribute: RegionOperation<ModifyVpcAttributeRequest, object> = (region, input) => {
  const vpc = getVpc(region, input.VpcId)
  const { EnableDnsHostnames: hostnames, EnableDnsSupport: support } = input
  if ((hostnames === undefined) === (support === undefined)) {
    throw refusal('InvalidParameterCombination', 'Exactly one attribute must be specified.')
  }
  if (hostnames?.Value !== undefined) vpc.enableDnsHostnames = hostnames.Value
  if (support?.Value !== undefined) vpc.enableDnsSupport = support.Value
  return {}
}
