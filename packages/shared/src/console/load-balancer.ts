/** Elastic Load Balancing: classic load balancers and target groups. Times are epoch milliseconds. */

export interface ListenerView {
  /** `HTTP`, `HTTPS`, `TCP`, `SSL`. */
  protocol: string
  loadBalancerPort: number
  /** Classic: where it forwards to on the instances. */
  instanceProtocol?: string
  instancePort?: number
  /** v2: target groups it forwards to. */
  targetGroupArns?: string[]
}

export interface HealthCheckView {
  /** `HTTP:80/`, or for target groups `HTTP traffic-port /`. */
  target: string
  intervalSeconds: number
  timeoutSeconds: number
  healthyThreshold: number
  unhealthyThreshold: number
}

export interface LoadBalancerView {
  name: string
  kind: 'classic' | 'application' | 'network'
  /** v2 only. */
  arn?: string
  dnsName: string
  scheme: string
  state: string
  vpcId?: string
  subnetIds: string[]
  securityGroupIds: string[]
  listeners: ListenerView[]
  /** Classic only. */
  healthCheck?: HealthCheckView
  createdAt?: number
  /** Classic: what is registered. */
  instances?: { instanceId: string; state: string; reason?: string }[]
}

export interface TargetGroupView {
  name: string
  arn: string
  protocol: string
  port: number
  targetType: string
  vpcId?: string
  loadBalancerArns: string[]
  healthCheck: HealthCheckView
  targets?: { id: string; port: number; state: string; reason?: string }[]
}

/** What Create load balancer asks, in the guide's steps. A classic one. */
export interface LoadBalancerOrder {
  name: string
  isInternal: boolean
  vpcId: string
  listeners: {
    protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'SSL'
    loadBalancerPort: number
    instanceProtocol: 'HTTP' | 'HTTPS' | 'TCP' | 'SSL'
    instancePort: number
    certificateArn?: string
  }[]
  healthCheck: {
    protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'SSL'
    port: number
    path?: string
    intervalSeconds: number
    timeoutSeconds: number
    healthyThreshold: number
    unhealthyThreshold: number
  }
  subnetIds: string[]
  /** Chosen, or one that is made with these rules. */
  securityGroup: { groupIds: string[] } | { create: { name: string; description: string; allowedCidr: string } }
}
