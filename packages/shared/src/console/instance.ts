/** A container instance, as DescribeContainerInstances tells it. CPU in units, memory in MiB. */
export interface InstanceView {
  /** The container instance id: the last part of its ARN. */
  id: string
  arn: string
  ec2InstanceId: string
  status: string
  statusReason?: string
  agentConnected: boolean
  agentVersion?: string
  dockerVersion?: string
  agentUpdateStatus?: string
  availabilityZone?: string
  instanceType?: string
  amiId?: string
  publicIp?: string
  publicDnsName?: string
  privateIp?: string
  runningTasksCount: number
  pendingTasksCount: number
  registered: InstanceResources
  remaining: InstanceResources
  attributes: { name: string; value?: string }[]
  registeredAt?: number
  version: number
}

/** On `registered`: what exists and the ports the agent reserves. On `remaining`: what is left and the ports in use (ECS's own odd convention). */
export interface InstanceResources {
  cpu: number
  memory: number
  tcpPorts: number[]
  udpPorts: number[]
}

/** A kind of emulated machine that can be added to a cluster. */
export interface InstanceTypeView {
  instanceType: string
  vcpu: number
  /** MiB that the agent registers: what the machine has, less what the system keeps. */
  memory: number
}
