import type { Region } from '../../region/region.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import type { Ec2Instance, KeyPair } from './ec2-state.ts'
import type { InternetGateway, RouteTable, SecurityGroup, Subnet, Vpc } from './networks.ts'

/** By id; throws EC2's refusal when there is none. */
type Get<Resource> = (region: Region, id: string | undefined) => Resource

export const getVpc: Get<Vpc> = ({ state }, id) =>
  found(state.ec2.vpcs, id, 'VpcId', 'InvalidVpcID', (it) => `The vpc ID '${it}' does not exist`)

export const getSubnet: Get<Subnet> = ({ state }, id) =>
  found(state.ec2.subnets, id, 'SubnetId', 'InvalidSubnetID', (it) => `The subnet ID '${it}' does not exist`)

export const getInternetGateway: Get<InternetGateway> = ({ state }, id) =>
  found(
    state.ec2.internetGateways,
    id,
    'InternetGatewayId',
    'InvalidInternetGatewayID',
    (it) => `The internetGateway ID '${it}' does not exist`,
  )

export const getRouteTable: Get<RouteTable> = ({ state }, id) =>
  found(state.ec2.routeTables, id, 'RouteTableId', 'InvalidRouteTableID', (it) => `The routeTable ID '${it}' does not exist`)

export const getSecurityGroup: Get<SecurityGroup> = ({ state }, id) =>
  found(state.ec2.securityGroups, id, 'GroupId', 'InvalidGroup', (it) => `The security group '${it}' does not exist`)

export const getKeyPair: Get<KeyPair> = ({ state }, name) =>
  found(state.ec2.keyPairs, name, 'KeyName', 'InvalidKeyPair', (it) => `The key pair '${it}' does not exist`)

/** All of these; the refusal names all that are missing. */
export function getInstances({ state }: Region, ids: readonly string[] | undefined): Ec2Instance[] {
  if (!ids || ids.length === 0) throw missingParameter('InstanceId')
  const malformed = ids.find((id) => !/^i-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id))
  if (malformed !== undefined) throw refusal('InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`)
  const missing = ids.filter((id) => !state.ec2.instances.has(id))
  if (missing.length > 0) {
    const [noun, verb] = missing.length === 1 ? ['ID', 'does'] : ['IDs', 'do']
    throw refusal('InvalidInstanceID.NotFound', `The instance ${noun} '${missing.join(', ')}' ${verb} not exist`)
  }
  return [...new Set(ids)].map((id) => state.ec2.instances.get(id)!)
}

/** Those of the ids given, all where none is. */
export function chosen<Resource>(
  region: Region,
  ids: readonly string[] | undefined,
  all: ReadonlyMap<string, Resource>,
  get: Get<Resource>,
): Resource[] {
  return ids?.length ? ids.map((id) => get(region, id)) : [...all.values()]
}

function found<Resource>(
  all: ReadonlyMap<string, Resource>,
  id: string | undefined,
  parameter: string,
  noun: string,
  text: (id: string) => string,
): Resource {
  if (!id) throw missingParameter(parameter)
  const resource = all.get(id)
  if (!resource) throw refusal(`${noun}.NotFound`, text(id))
  return resource
}
