import type { Tag } from '@aws-sdk/client-ec2'

export interface Vpc {
  id: string
  cidrBlock: string
  isDefault: boolean
  enableDnsSupport: boolean
  enableDnsHostnames: boolean
  instanceTenancy: 'default' | 'dedicated'
  tags: Tag[]
}

export interface Subnet {
  id: string
  vpcId: string
  cidrBlock: string
  availabilityZone: string
  /** One of those that every zone has from the start. */
  defaultForAz: boolean
  /** Whether instances get a public address unless they say otherwise. */
  mapPublicIpOnLaunch: boolean
  tags: Tag[]
}

export interface InternetGateway {
  id: string
  /** The VPC that it is attached to. */
  vpcId?: string
  tags: Tag[]
}

export interface RouteTable {
  id: string
  vpcId: string
  /** Besides the local one, which every table has. */
  routes: Route[]
  /** Association id -> subnet; the main one has none. */
  associations: Map<string, { subnetId?: string }>
  tags: Tag[]
}

export interface Route {
  destination: string
  gatewayId: string
}

export interface SecurityGroup {
  id: string
  name: string
  description: string
  vpcId: string
  rules: SecurityGroupRule[]
  tags: Tag[]
}

/** One rule: one protocol, one range of ports, one peer. */
export interface SecurityGroupRule {
  /** `sgr-` and 17 hexadecimal digits. */
  id: string
  isEgress: boolean
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  protocol: string
  fromPort?: number
  toPort?: number
  peer: RulePeer
  description?: string
}

export interface RulePeer {
  kind: 'cidr' | 'cidrV6' | 'group' | 'prefixList'
  /** A CIDR block or an id. */
  value: string
}
