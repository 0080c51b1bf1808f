import type { CreateVpcRequest, CreateVpcResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal, refuseMembers } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toVpc } from '../shapes/networks.ts'
import { cidrText, parseCidr } from '../state/cidr.ts'
import { addVpc } from '../state/default-vpc.ts'

const MOST_VPCS = 5

/** With its main route table and its default security group. */
export const createVpc: RegionOperation<CreateVpcRequest, CreateVpcResult> = (region, input) => {
  refuseMembers(input, ['AmazonProvidedIpv6CidrBlock', 'Ipv6CidrBlock', 'Ipv4IpamPoolId', 'Ipv6IpamPoolId', 'Ipv6Pool'])
  const { CidrBlock, InstanceTenancy = 'default', TagSpecifications } = input
  if (!CidrBlock) throw missingParameter('CidrBlock')
  const cidr = parseCidr(CidrBlock)
  if (!cidr) throw invalidValue(`Value (${CidrBlock}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`)
  if (cidr.prefix < 16 || cidr.prefix > 28) throw refusal('InvalidVpc.Range', `The CIDR '${CidrBlock}' is invalid.`)
  if (InstanceTenancy !== 'default' && InstanceTenancy !== 'dedicated') {
    throw invalidValue(`Value (${InstanceTenancy}) for parameter instanceTenancy is invalid.`)
  }
  const tags = readTags(TagSpecifications, 'vpc')
  if (region.state.ec2.vpcs.size >= MOST_VPCS) {
    throw refusal('VpcLimitExceeded', 'The maximum number of VPCs has been reached.')
  }
  const vpc = addVpc(region.state, { cidrBlock: cidrText(cidr), instanceTenancy: InstanceTenancy, tags })
  return { Vpc: toVpc(region, vpc) }
}
