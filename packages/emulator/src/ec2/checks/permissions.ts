import type { IpPermission } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import { cidrText, parseCidr } from '../state/cidr.ts'
import type { RulePeer, SecurityGroup, SecurityGroupRule } from '../state/networks.ts'
import { invalidValue, missingParameter, refusal } from './refusals.ts'

export type NewRule = Omit<SecurityGroupRule, 'id'>

interface FlatPermission {
  CidrIp?: string
  FromPort?: number
  ToPort?: number
  IpProtocol?: string
  SourceSecurityGroupName?: string
  IpPermissions?: IpPermission[]
}

const PROTOCOLS: Record<string, string> = { '6': 'tcp', '17': 'udp', '1': 'icmp', all: '-1' }

/** The rules that a request is about: a list of permissions, or one written out in the request itself. */
export function readRules(region: Region, group: SecurityGroup, isEgress: boolean, input: FlatPermission): NewRule[] {
  const rules = permissionsOf(input).flatMap((permission) => {
    const protocol = readProtocol(permission)
    const ports = readPorts(protocol, permission)
    return peersOf(region, group, permission).map(({ description, ...peer }): NewRule => ({
      isEgress,
      protocol,
      ...ports,
      peer,
      ...(description !== undefined && { description }),
    }))
  })
  if (rules.length === 0) throw missingParameter('ipPermissions')
  return rules
}

function permissionsOf({ IpPermissions = [], ...flat }: FlatPermission): IpPermission[] {
  if (IpPermissions.length > 0 || flat.IpProtocol === undefined) return IpPermissions
  const { IpProtocol, FromPort, ToPort, CidrIp, SourceSecurityGroupName } = flat
  return [
    {
      IpProtocol,
      FromPort,
      ToPort,
      ...(CidrIp !== undefined && { IpRanges: [{ CidrIp }] }),
      ...(SourceSecurityGroupName !== undefined && { UserIdGroupPairs: [{ GroupName: SourceSecurityGroupName }] }),
    },
  ]
}

function readProtocol({ IpProtocol: text }: IpPermission): string {
  if (!text) throw missingParameter('ipProtocol')
  const protocol = PROTOCOLS[text] ?? text.toLowerCase()
  const isKnown =
    ['tcp', 'udp', 'icmp', 'icmpv6', '-1'].includes(protocol) || (/^\d{1,3}$/.test(protocol) && Number(protocol) < 256)
  if (!isKnown) throw invalidValue(`Invalid value '${text}' for IP protocol. Unknown protocol.`)
  return protocol
}

function readPorts(protocol: string, { FromPort, ToPort }: IpPermission): { fromPort?: number; toPort?: number } {
  if (protocol !== 'tcp' && protocol !== 'udp') {
    return protocol.startsWith('icmp') ? { fromPort: FromPort ?? -1, toPort: ToPort ?? -1 } : {}
  }
  if (FromPort === undefined || ToPort === undefined) {
    throw invalidValue("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.")
  }
  if (FromPort < 0 || ToPort > 65_535 || FromPort > ToPort) {
    throw invalidValue(`Invalid TCP/UDP port range (${FromPort}:${ToPort})`)
  }
  return { fromPort: FromPort, toPort: ToPort }
}

type Peer = RulePeer & { description?: string }

function peersOf(region: Region, own: SecurityGroup, permission: IpPermission): Peer[] {
  const { IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [], PrefixListIds = [] } = permission
  return [
    ...IpRanges.map(({ CidrIp, Description }) => ({ kind: 'cidr' as const, value: readCidr(CidrIp), description: Description })),
    ...Ipv6Ranges.map(({ CidrIpv6 = '', Description }) => {
      if (!/^[0-9a-f:]+\/\d{1,3}$/i.test(CidrIpv6)) throw invalidValue(`CIDR block ${CidrIpv6} is malformed`)
      return { kind: 'cidrV6' as const, value: CidrIpv6, description: Description }
    }),
    ...UserIdGroupPairs.map(({ GroupId, GroupName, Description }) => ({
      kind: 'group' as const,
      value: findGroup(region, own, GroupId, GroupName),
      description: Description,
    })),
    ...PrefixListIds.map(({ PrefixListId = '', Description }) => ({
      kind: 'prefixList' as const,
      value: PrefixListId,
      description: Description,
    })),
  ]
}

function readCidr(text = ''): string {
  const cidr = parseCidr(text)
  if (!cidr) throw invalidValue(`CIDR block ${text} is malformed`)
  return cidrText(cidr)
}

function findGroup({ state }: Region, own: SecurityGroup, id: string | undefined, name: string | undefined): string {
  const groups = [...state.ec2.securityGroups.values()].filter(({ vpcId }) => vpcId === own.vpcId)
  const found = groups.find((group) => (id === undefined ? group.name === name : group.id === id))
  if (!found) {
    throw refusal(
      'InvalidGroup.NotFound',
      id === undefined
        ? `The security group '${name}' does not exist in VPC '${own.vpcId}'`
        : `You have specified two resources that belong to different networks, or the security group '${id}' does not exist`,
    )
  }
  return found.id
}

export const isSameRule = (a: NewRule, b: NewRule): boolean =>
  a.isEgress === b.isEgress &&
  a.protocol === b.protocol &&
  a.fromPort === b.fromPort &&
  a.toPort === b.toPort &&
  a.peer.kind === b.peer.kind &&
  a.peer.value === b.peer.value

/** `peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW`, as EC2's messages name a rule. */
export function ruleText({ protocol, fromPort, toPort, peer }: NewRule): string {
  const what = protocol === '-1' ? 'ALL' : protocol.toUpperCase()
  const ports = fromPort === undefined ? '' : `, from port: ${fromPort}, to port: ${toPort}`
  return `peer: ${peer.value}, ${what}${ports}, ALLOW`
}
