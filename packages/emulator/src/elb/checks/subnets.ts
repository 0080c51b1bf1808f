import type { Subnet } from '../../ec2/state/networks.ts'
import type { Region } from '../../region/region.ts'
import { invalidConfiguration, invalidSecurityGroup, invalidSubnet, subnetNotFound, validationError } from './refusals.ts'

/** The subnets of a load balancer: they exist, are of one VPC, and each is in a zone of its own. */
export function getSubnets({ state }: Region, ids: readonly string[]): Subnet[] {
  const subnets = ids.map((id) => {
    const subnet = state.ec2.subnets.get(id)
    if (!subnet) throw subnetNotFound(`The subnet ID '${id}' does not exist`)
    return subnet
  })
  if (new Set(subnets.map(({ vpcId }) => vpcId)).size > 1) {
    throw invalidConfiguration('All subnets must belong to the same VPC.')
  }
  if (new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size < subnets.length) {
    throw invalidConfiguration('A load balancer cannot be attached to multiple subnets in the same Availability Zone')
  }
  return subnets
}

/** A load balancer that takes requests from the internet needs a VPC that has a way there. */
export function checkInternetGateway({ state }: Region, vpcId: string): void {
  const hasGateway = [...state.ec2.internetGateways.values()].some((gateway) => gateway.vpcId === vpcId)
  if (!hasGateway) throw invalidSubnet(`VPC ${vpcId} has no internet gateway`)
}

/** The security groups of a load balancer; that of the VPC where none is named. */
export function readSecurityGroups({ state }: Region, vpcId: string, ids: readonly string[] | undefined): string[] {
  const { securityGroups } = state.ec2
  if (!ids || ids.length === 0) {
    return [...securityGroups.values()].filter((one) => one.vpcId === vpcId && one.name === 'default').map(({ id }) => id)
  }
  for (const id of ids) {
    const group = securityGroups.get(id)
    if (!group) throw invalidSecurityGroup(`The security group '${id}' does not exist`)
    if (group.vpcId !== vpcId) {
      throw invalidConfiguration(`One or more security groups are invalid: '${id}' does not belong to VPC '${vpcId}'`)
    }
  }
  if (new Set(ids).size < ids.length) throw validationError('Security groups must be unique')
  return [...ids]
}
