import type { CreateSubnetRequest, CreateSubnetResult } from '@aws-sdk/client-ec2'
import { zonesOf } from '@gantry/shared/ecs/regions'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal, refuseMembers } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toSubnet, zoneIdOf } from '../shapes/networks.ts'
import { cidrText, containsCidr, overlaps, parseCidr } from '../state/cidr.ts'
import { getVpc } from '../state/find.ts'
import { newEc2Id } from '../state/ids.ts'
import type { Subnet } from '../state/networks.ts'

/** In the first zone unless the request names one. */
export const createSubnet: RegionOperation<CreateSubnetRequest, CreateSubnetResult> = (region, input) => {
  refuseMembers(input, ['Ipv6CidrBlock', 'Ipv6Native', 'OutpostArn', 'Ipv4IpamPoolId', 'Ipv6IpamPoolId'])
  const { subnets } = region.state.ec2
  const vpc = getVpc(region, input.VpcId)
  const tags = readTags(input.TagSpecifications, 'subnet')
  const { CidrBlock } = input
  if (!CidrBlock) throw missingParameter('CidrBlock')
  const cidr = parseCidr(CidrBlock)
  if (!cidr) throw invalidValue(`Value (${CidrBlock}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`)
  if (cidr.prefix > 28 || !containsCidr(parseCidr(vpc.cidrBlock)!, cidr)) {
    throw refusal('InvalidSubnet.Range', `The CIDR '${CidrBlock}' is invalid.`)
  }
  const siblings = [...subnets.values()].filter(({ vpcId }) => vpcId === vpc.id)
  if (siblings.some((sibling) => overlaps(parseCidr(sibling.cidrBlock)!, cidr))) {
    throw refusal('InvalidSubnet.Conflict', `The CIDR '${CidrBlock}' conflicts with another subnet`)
  }
  const subnet: Subnet = {
    availabilityZone: readZone(region.state.region, input),
    id: newEc2Id(region.state, 'subnet'),
    vpcId: vpc.id,
    cidrBlock: cidrText(cidr),
    defaultForAz: false,
    mapPublicIpOnLaunch: false,
    tags,
  }
  subnets.set(subnet.id, subnet)
  return { Subnet: toSubnet(region, subnet) }
}

function readZone(region: string, { AvailabilityZone, AvailabilityZoneId }: CreateSubnetRequest): string {
  const zones = zonesOf(region)
  const wanted = AvailabilityZone ?? AvailabilityZoneId ?? zones[0]
  const zone = zones.find((name) => name === wanted || zoneIdOf(name) === wanted)
  if (zone) return zone
  throw invalidValue(
    `Value (${wanted}) for parameter availabilityZone is invalid. ` +
      `Subnets can currently only be created in the following availability zones: ${zones.join(', ')}.`,
  )
}
