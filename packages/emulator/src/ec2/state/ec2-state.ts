import type { Tag } from '@aws-sdk/client-ec2'

/** What EC2 remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface Ec2State {
  /** By id. Terminated ones stay for one hour. */
  instances: Map<string, Ec2Instance>
}

export type Ec2InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

export interface Ec2Instance {
  /** `i-` and 17 hexadecimal digits. */
  id: string
  imageId: string
  instanceType: string
  state: Ec2InstanceState
  availabilityZone: string
  vpcId: string
  subnetId: string
  privateIp: string
  /** Only while it is running, in a subnet that gives addresses. */
  publicIp?: string
  securityGroupIds: string[]
  keyName?: string
  instanceProfileArn?: string
  /** As it was given, base64 decoded. */
  userData?: string
  launchedAt: number
  tags: Tag[]
}

/** Something that will happen to an instance. Void when the instance is no longer in the state it was planned for. */
export interface Ec2Due {
  service: 'ec2'
  kind: 'instance'
  instanceId: string
}

export const emptyEc2 = (): Ec2State => ({ instances: new Map() })
