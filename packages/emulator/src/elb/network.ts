import { containsCidr, parseCidr } from '../ec2/state/cidr.ts'
import type { Ec2Instance } from '../ec2/state/ec2-state.ts'
import type { SecurityGroupRule, Subnet } from '../ec2/state/networks.ts'
import { coversPort } from '../ec2/state/security-groups.ts'
import type { Region } from '../region/region.ts'
import type { Host } from './health/hosts.ts'
import type { Front } from './state/fronts.ts'

/** The EC2 instance of this id; undefined also for a machine that only ECS knows, as an outside program registered it. */
export const findMachine = ({ state }: Region, instanceId: string): Ec2Instance | undefined => state.ec2.instances.get(instanceId)

/** Where a machine is; undefined when nobody has said so. */
export function zoneOf(machine: Ec2Instance | undefined, hosts: readonly Host[]): string | undefined {
  if (machine) return machine.availabilityZone
  return hosts[0]?.instance.attributes.find(({ name }) => name === 'ecs.availability-zone')?.value
}

/** Whether a machine lets a load balancer in on a TCP port: by its group, or by an address range that its subnets are in. */
export function letsIn(region: Region, machine: Ec2Instance, port: number, front: Front): boolean {
  const { securityGroups, subnets } = region.state.ec2
  const sources = front.subnetIds.flatMap((id) => subnets.get(id) ?? [])
  return machine.securityGroupIds.some((id) =>
    securityGroups.get(id)?.rules.some((rule) => !rule.isEgress && coversPort(rule, 'tcp', port) && isFrom(rule, front, sources)),
  )
}

function isFrom({ peer }: SecurityGroupRule, front: Front, sources: Subnet[]): boolean {
  if (peer.kind === 'group') return front.securityGroupIds.includes(peer.value)
  const range = peer.kind === 'cidr' ? parseCidr(peer.value) : undefined
  if (!range) return false
  // Outside of a VPC a load balancer comes from anywhere.
  if (sources.length === 0) return range.prefix === 0
  return sources.some(({ cidrBlock }) => {
    const block = parseCidr(cidrBlock)
    return block !== undefined && containsCidr(range, block)
  })
}
