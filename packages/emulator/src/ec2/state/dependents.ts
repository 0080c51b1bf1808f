import type { Region } from '../../region/region.ts'
import type { Ec2Instance } from './ec2-state.ts'

/** Machines that still have their network interface: all but terminated ones. */
export const plugged = ({ state }: Region): Ec2Instance[] =>
  [...state.ec2.instances.values()].filter((instance) => instance.state !== 'terminated')

/** Whether something lives in a subnet: a machine or a load balancer. */
export const isSubnetInUse = (region: Region, subnetId: string): boolean =>
  plugged(region).some((instance) => instance.subnetId === subnetId) ||
  loadBalancers(region).some(({ subnetIds }) => subnetIds.includes(subnetId))

/** Whether a machine or a load balancer has a security group, or a rule of another group names it. */
export const isGroupInUse = (region: Region, groupId: string): boolean =>
  plugged(region).some(({ securityGroupIds }) => securityGroupIds.includes(groupId)) ||
  loadBalancers(region).some(({ securityGroupIds }) => securityGroupIds.includes(groupId)) ||
  [...region.state.ec2.securityGroups.values()].some(
    ({ id, rules }) => id !== groupId && rules.some(({ peer }) => peer.value === groupId),
  )

/** Whether something in a VPC has a public address. */
export const hasPublicAddresses = (region: Region, vpcId: string): boolean =>
  plugged(region).some((instance) => instance.vpcId === vpcId && instance.publicIp !== undefined) ||
  loadBalancers(region).some((balancer) => balancer.vpcId === vpcId && balancer.scheme === 'internet-facing')

function loadBalancers({ state: { elb } }: Region) {
  const withZones = [...elb.loadBalancers.values()].map((balancer) => ({
    ...balancer,
    subnetIds: balancer.zones.map(({ subnetId }) => subnetId),
  }))
  return [...elb.classic.values(), ...withZones]
}
