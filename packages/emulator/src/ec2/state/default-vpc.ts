import { zonesOf } from '@gantry/shared/ecs/regions'
import { addressAt } from './cidr.ts'
import type { Ec2State } from './ec2-state.ts'
import { newEc2Id } from './ids.ts'
import type { Vpc } from './networks.ts'
import { emptySecurityGroup, newRuleId } from './security-groups.ts'

interface Place {
  region: string
  random: number
  ec2: Ec2State
}

const DEFAULT_CIDR = '172.31.0.0/16'
const FIRST_ADDRESS = { first: 0xac1f0000, prefix: 16 }
const ADDRESSES_PER_SUBNET = 4096

/**
 * What every account has in every Region from the start: a VPC with a public subnet per zone, an internet gateway and a
 * security group. Source: "Default VPCs" in the Amazon VPC User Guide.
 */
export function makeDefaultVpc(state: Place): void {
  const { ec2 } = state
  const vpc = addVpc(state, { cidrBlock: DEFAULT_CIDR, isDefault: true, enableDnsHostnames: true })
  const gateway = { id: newEc2Id(state, 'igw'), vpcId: vpc.id, tags: [] }
  ec2.internetGateways.set(gateway.id, gateway)
  const [main] = ec2.routeTables.values()
  main!.routes.push({ destination: '0.0.0.0/0', gatewayId: gateway.id })
  zonesOf(state.region).forEach((availabilityZone, index) => {
    const id = newEc2Id(state, 'subnet')
    const cidrBlock = `${addressAt(FIRST_ADDRESS, index * ADDRESSES_PER_SUBNET)}/20`
    const place = { vpcId: vpc.id, cidrBlock, availabilityZone }
    ec2.subnets.set(id, { id, ...place, defaultForAz: true, mapPublicIpOnLaunch: true, tags: [] })
  })
}

/** A VPC with what every one has: a main route table and a security group called default. */
export function addVpc(state: Place, wanted: Partial<Vpc> & { cidrBlock: string }): Vpc {
  const vpc: Vpc = {
    id: newEc2Id(state, 'vpc'),
    isDefault: false,
    enableDnsSupport: true,
    enableDnsHostnames: false,
    instanceTenancy: 'default',
    tags: [],
    ...wanted,
  }
  state.ec2.vpcs.set(vpc.id, vpc)
  const table = {
    id: newEc2Id(state, 'rtb'),
    vpcId: vpc.id,
    routes: [],
    associations: new Map([[newEc2Id(state, 'rtbassoc'), {}]]),
    tags: [],
  }
  state.ec2.routeTables.set(table.id, table)
  const group = emptySecurityGroup(state, vpc.id, 'default', 'default VPC security group')
  group.rules.unshift({ id: newRuleId(state), isEgress: false, protocol: '-1', peer: { kind: 'group', value: group.id } })
  state.ec2.securityGroups.set(group.id, group)
  return vpc
}

/** Undefined when somebody has deleted it. */
export const findDefaultVpc = ({ ec2 }: { ec2: Ec2State }): Vpc | undefined =>
  [...ec2.vpcs.values()].find(({ isDefault }) => isDefault)
