import type { RequestLaunchTemplateData, Tag } from '@aws-sdk/client-ec2'
import type { InternetGateway, RouteTable, SecurityGroup, Subnet, Vpc } from './networks.ts'

/** What EC2 remembers of one account in one Region. Plain data, each by its id; times are epoch milliseconds. */
export interface Ec2State {
  /** Terminated ones stay for one hour. */
  instances: Map<string, Ec2Instance>
  /** Client token -> the request that used it, and the reservation that it made. */
  launches: Map<string, { request: string; reservationId: string }>
  vpcs: Map<string, Vpc>
  subnets: Map<string, Subnet>
  internetGateways: Map<string, InternetGateway>
  routeTables: Map<string, RouteTable>
  securityGroups: Map<string, SecurityGroup>
  /** By name. */
  keyPairs: Map<string, KeyPair>
  launchTemplates: Map<string, LaunchTemplate>
}

export type Ec2InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

export interface Ec2Instance {
  /** `i-` and 17 hexadecimal digits. */
  id: string
  /** Those that one RunInstances made, in the order of their index. */
  reservationId: string
  launchIndex: number
  imageId: string
  instanceType: string
  state: Ec2InstanceState
  /** When its state changes next; absent while it rests. */
  dueAt?: number
  /** Why it was stopped or terminated, and when, as `StateTransitionReason` tells it. */
  stateTransitionReason?: string
  availabilityZone: string
  vpcId: string
  subnetId: string
  /** `eni-` and 17 hexadecimal digits. */
  networkInterfaceId: string
  privateIp: string
  /** Whether it gets a public address when it comes up. */
  wantsPublicIp: boolean
  /** Only while it is running, in a subnet that gives addresses. */
  publicIp?: string
  securityGroupIds: string[]
  keyName?: string
  instanceProfileArn?: string
  /** As it was given, base64 decoded. */
  userData?: string
  isMonitored: boolean
  clientToken?: string
  /** When it was launched, or started the last time. */
  launchedAt: number
  /** When it came up, while it is running. */
  runningAt?: number
  agent: MachineAgent
  tags: Tag[]
}

/** The ECS container agent of a machine: nothing happens to it where the image has none. */
export interface MachineAgent {
  /** When it will register, or try so again. */
  dueAt?: number
  /** How often it has tried in vain since the machine came up. */
  failures: number
  /** Why the last try was in vain. */
  trouble?: string
  /** What it has written to its disk, and knows when the machine starts again. */
  containerInstanceArn?: string
}

export interface KeyPair {
  id: string
  name: string
  type: 'rsa' | 'ed25519'
  fingerprint: string
  /** As OpenSSH has it, where it was imported. */
  publicKey?: string
  createdAt: number
  tags: Tag[]
}

export interface LaunchTemplate {
  id: string
  name: string
  createdAt: number
  createdBy: string
  defaultVersion: number
  /** Version n stands at n - 1. */
  versions: LaunchTemplateVersion[]
  tags: Tag[]
}

export interface LaunchTemplateVersion {
  description?: string
  createdAt: number
  createdBy: string
  data: RequestLaunchTemplateData
}

/** Why a machine goes down. */
export type PowerLoss = 'stopped' | 'terminated' | 'rebooted'

/** Something that will happen to an instance. Void when it has been planned anew since. */
export type Ec2Due = { service: 'ec2'; instanceId: string } & (
  { kind: 'instance' | 'agent' } | { kind: 'power-loss'; loss: PowerLoss }
)

export const emptyEc2 = (): Ec2State => ({
  instances: new Map(),
  launches: new Map(),
  vpcs: new Map(),
  subnets: new Map(),
  internetGateways: new Map(),
  routeTables: new Map(),
  securityGroups: new Map(),
  keyPairs: new Map(),
  launchTemplates: new Map(),
})
