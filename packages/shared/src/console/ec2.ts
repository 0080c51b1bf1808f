/** Amazon EC2, as far as forms and the instance page need it. Times are epoch milliseconds. */

export interface KeyPairView {
  keyName: string
  keyPairId: string
  fingerprint?: string
  keyType?: string
  createdAt?: number
}

export interface VpcView {
  vpcId: string
  name?: string
  cidrBlock: string
  isDefault: boolean
}

export interface SubnetView {
  subnetId: string
  name?: string
  vpcId: string
  cidrBlock: string
  availabilityZone: string
  availableIpAddressCount: number
  /** Instances get a public address by themselves. */
  mapPublicIpOnLaunch: boolean
}

export interface SecurityGroupView {
  groupId: string
  groupName: string
  description: string
  vpcId?: string
  /** `tcp 80 from 0.0.0.0/0`. */
  ingress: string[]
}

export interface InstanceProfileView {
  instanceProfileName: string
  arn: string
  roleName?: string
}

export type Ec2State = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

/** The EC2 instance behind a container instance. */
export interface Ec2InstanceView {
  instanceId: string
  state: Ec2State
  stateReason?: string
  instanceType: string
  imageId: string
  availabilityZone?: string
  vpcId?: string
  subnetId?: string
  privateIp?: string
  publicIp?: string
  publicDns?: string
  keyName?: string
  instanceProfileArn?: string
  securityGroups: { groupId: string; groupName: string }[]
  launchedAt?: number
  /** Name of the Auto Scaling group that keeps it. */
  autoScalingGroup?: string
}

/** What Launch container instances asks. */
export interface InstanceOrder {
  cluster: string
  instanceType: string
  count: number
  keyName?: string
  /** Absent: one of the default VPC's, balanced over the zones. */
  subnetId?: string
  securityGroupIds?: string[]
  /** In place of `securityGroupIds`: a group is made that lets `allowedCidr` reach these TCP ports. Neither: the VPC's default group. */
  newSecurityGroup?: { groupName: string; allowedCidr: string; ports: number[] }
  /** Name of an instance profile; `ecsInstanceRole` by default. */
  instanceProfileName: string
  associatePublicIp: boolean
  /** Whole user data; absent: ECS_CLUSTER alone. */
  userData?: string
  imageId?: string
}
