import type { Region } from '../../region/region.ts'
import { findDefaultVpc } from '../state/default-vpc.ts'
import { getSecurityGroup, getSubnet } from '../state/find.ts'
import type { SecurityGroup, Subnet } from '../state/networks.ts'
import type { LaunchData } from './launch-request.ts'
import { notImplemented, refusal } from './refusals.ts'

/** Where the machines of a launch go. */
export interface LaunchNetwork {
  /** One that the request names, or the default ones to spread over. */
  subnets: Subnet[]
  securityGroupIds: string[]
  /** Absent: as the subnet has it. */
  wantsPublicIp?: boolean
}

/** Reads subnet and security groups of a launch; throws when they do not go together. */
export function readNetwork(region: Region, wanted: LaunchData): LaunchNetwork {
  const [face, ...more] = wanted.NetworkInterfaces ?? []
  if (more.length > 0) throw notImplemented('More than one network interface')
  if (face?.NetworkInterfaceId) throw notImplemented('NetworkInterfaceId')
  const hasGroups = Boolean(wanted.SecurityGroupIds?.length || wanted.SecurityGroups?.length)
  if (face && hasGroups) {
    throw refusal(
      'InvalidParameterCombination',
      'Network interfaces and an instance-level security groups may not be specified on the same request',
    )
  }
  const subnetId = face?.SubnetId ?? wanted.SubnetId
  const subnets = subnetId === undefined ? defaultSubnets(region, wanted) : [getSubnet(region, subnetId)]
  const vpcId = subnets[0]!.vpcId
  const groups = groupsOf(region, vpcId, face?.Groups ?? wanted.SecurityGroupIds ?? [], wanted.SecurityGroups ?? [])
  const foreign = groups.find((group) => group.vpcId !== vpcId)
  if (foreign) {
    throw refusal('InvalidParameter', `Security group ${foreign.id} and subnet ${subnets[0]!.id} belong to different networks.`)
  }
  return {
    subnets,
    securityGroupIds: [...new Set(groups.map(({ id }) => id))],
    ...(face?.AssociatePublicIpAddress !== undefined && { wantsPublicIp: face.AssociatePublicIpAddress }),
  }
}

function defaultSubnets({ state }: Region, { Placement }: LaunchData): Subnet[] {
  const vpc = findDefaultVpc(state)
  const all = [...state.ec2.subnets.values()].filter(({ vpcId, defaultForAz }) => defaultForAz && vpcId === vpc?.id)
  const zone = Placement?.AvailabilityZone
  const subnets = zone === undefined ? all : all.filter(({ availabilityZone }) => availabilityZone === zone)
  if (subnets.length > 0) return subnets
  if (!vpc)
    throw refusal(
      'VPCIdNotSpecified',
      'No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.',
    )
  throw refusal('MissingInput', `No default subnet${zone === undefined ? '' : ` for availability zone: '${zone}'`}.`)
}

/** Without any: the default group of the VPC. */
function groupsOf(region: Region, vpcId: string, ids: readonly string[], names: readonly string[]): SecurityGroup[] {
  const inVpc = [...region.state.ec2.securityGroups.values()].filter((group) => group.vpcId === vpcId)
  if (ids.length + names.length === 0) return inVpc.filter(({ name }) => name === 'default')
  const byName = names.map((name) => {
    const found = inVpc.find((group) => group.name === name)
    if (!found) throw refusal('InvalidGroup.NotFound', `The security group '${name}' does not exist in VPC '${vpcId}'`)
    return found
  })
  return [...ids.map((id) => getSecurityGroup(region, id)), ...byName]
}
