import type { Region } from '../../region/region.ts'
import { containsCidr, parseCidr } from './cidr.ts'
import type { Ec2Instance } from './ec2-state.ts'
import type { RouteTable } from './networks.ts'
import { coversPort } from './security-groups.ts'

const EVERYWHERE = '0.0.0.0/0'
const HTTPS = 443

/**
 * Why a machine cannot reach the endpoints of AWS; undefined when it can. It needs a public address, a route to an internet
 * gateway of its VPC, and a security group that lets HTTPS out: there are no NAT gateways and no VPC endpoints here.
 */
export function findIsolation(region: Region, instance: Ec2Instance): string | undefined {
  const { state } = region
  if (instance.publicIp === undefined) return 'it has no public IP address, and there is no other way out of its subnet'
  const table = routeTableOf(region, instance)
  const route = table?.routes.find(({ destination }) => destination === EVERYWHERE)
  if (!route) return `the route table of its subnet has no route to ${EVERYWHERE}`
  if (state.ec2.internetGateways.get(route.gatewayId)?.vpcId !== instance.vpcId) {
    return `the route to ${EVERYWHERE} leads to ${route.gatewayId}, which is not attached to its VPC`
  }
  const letsOut = instance.securityGroupIds.some((id) =>
    state.ec2.securityGroups
      .get(id)
      ?.rules.some(
        ({ peer, ...rule }) => rule.isEgress && leadsAnywhere(peer.value) && coversPort({ ...rule, peer }, 'tcp', HTTPS),
      ),
  )
  return letsOut ? undefined : `its security groups do not let port ${HTTPS} out`
}

/** The table that the subnet follows: its own, or the main one of the VPC. */
export function routeTableOf(
  { state }: Region,
  { subnetId, vpcId }: { subnetId: string; vpcId: string },
): RouteTable | undefined {
  const tables = [...state.ec2.routeTables.values()].filter((table) => table.vpcId === vpcId)
  const follows = (wanted: string | undefined) =>
    tables.find(({ associations }) => [...associations.values()].some((association) => association.subnetId === wanted))
  return follows(subnetId) ?? follows(undefined)
}

function leadsAnywhere(block: string): boolean {
  const cidr = parseCidr(block)
  return cidr !== undefined && containsCidr(cidr, parseCidr(EVERYWHERE)!)
}
