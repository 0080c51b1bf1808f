import type { Action, Certificate, Tag } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Listener as ClassicListener, Tag as ClassicTag } from '@aws-sdk/client-elastic-load-balancing'
import type { Watch } from '../health/watch.ts'

/** What Elastic Load Balancing remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface ElbState {
  /** Classic load balancers, by name. */
  classic: Map<string, ClassicLoadBalancer>
  /** By ARN. */
  loadBalancers: Map<string, LoadBalancer>
  /** By ARN. */
  listeners: Map<string, Listener>
  /** By ARN. */
  targetGroups: Map<string, TargetGroup>
  /** Machines or security groups may have changed since targets were last looked at. */
  isStale: boolean
  /** Places whose health has changed, or that are gone, since ECS was told (see region/settle.ts). */
  news: Map<string, PlaceName>
}

/** A place behind a load balancer: a target of a target group, or an instance of a classic load balancer. */
export interface PlaceName {
  /** Name of a classic load balancer, or ARN of a target group. */
  pool: string
  instanceId: string
  /** Absent behind a classic load balancer, which knows no port of a single instance. */
  port?: number
}

/** How targets are checked. Times are milliseconds. */
export interface HealthCheck {
  protocol: string
  /** Absent: the port on which the target gets traffic. */
  port?: number
  path: string
  interval: number
  timeout: number
  healthyThreshold: number
  unhealthyThreshold: number
  /** HTTP status codes that are a success: `200`, `200,302`, `200-299`. */
  codes: string
}

/** What classic load balancers and target groups have in common: targets, and how they are checked. */
export interface Pool {
  healthCheck: HealthCheck
  /** By `instance` (classic) or `instance:port`. */
  targets: Map<string, Target>
}

export interface Target {
  instanceId: string
  /** Where it gets traffic; behind a classic load balancer the port that is checked. */
  port: number
  registeredAt: number
  state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining'
  /** Why it is not healthy. */
  reason?: TargetReason
  /** What its checks find; absent while nobody checks it. */
  watch?: Watch
  /** When it will next change; absent when nothing is planned. */
  dueAt?: number
}

export interface TargetReason {
  code: string
  description: string
}

export interface ClassicLoadBalancer extends Pool {
  name: string
  dnsName: string
  scheme: string
  vpcId?: string
  availabilityZones: string[]
  subnetIds: string[]
  securityGroupIds: string[]
  listeners: ClassicListener[]
  attributes: {
    crossZone: boolean
    draining: { enabled: boolean; timeout: number }
    idleTimeout: number
    desyncMitigationMode: string
  }
  createdAt: number
  tags: ClassicTag[]
}

export interface LoadBalancer {
  arn: string
  name: string
  dnsName: string
  type: 'application' | 'network'
  scheme: 'internet-facing' | 'internal'
  ipAddressType: 'ipv4'
  vpcId?: string
  /** Zones in the order of the subnets. */
  zones: { name: string; subnetId: string }[]
  securityGroupIds: string[]
  /** `provisioning` until then. */
  activeAt: number
  attributes: Map<string, string>
  createdAt: number
  tags: Tag[]
}

export interface Listener {
  arn: string
  loadBalancerArn: string
  port: number
  protocol: string
  certificates: Certificate[]
  sslPolicy?: string
  defaultActions: Action[]
  tags: Tag[]
}

export interface TargetGroup extends Pool {
  arn: string
  name: string
  protocol: string
  port: number
  vpcId?: string
  attributes: Map<string, string>
  createdAt: number
  tags: Tag[]
}

/** A target changes, or its draining ends. Void when another moment has been planned for it since. */
export interface ElbDue {
  service: 'elasticloadbalancing'
  place: PlaceName
}

export const emptyElb = (): ElbState => ({
  classic: new Map(),
  loadBalancers: new Map(),
  listeners: new Map(),
  targetGroups: new Map(),
  isStale: false,
  news: new Map(),
})

/** The key of a target in its pool. */
export const targetKey = ({ instanceId, port }: Pick<PlaceName, 'instanceId' | 'port'>): string =>
  port === undefined ? instanceId : `${instanceId}:${port}`

export const findPool = (elb: ElbState, pool: string): ClassicLoadBalancer | TargetGroup | undefined =>
  elb.targetGroups.get(pool) ?? elb.classic.get(pool)

export const isClassic = (pool: Pool): pool is ClassicLoadBalancer => 'listeners' in pool

/** The name of a target to everybody outside. */
export const placeOf = (pool: ClassicLoadBalancer | TargetGroup, { instanceId, port }: Target): PlaceName =>
  isClassic(pool) ? { pool: pool.name, instanceId } : { pool: pool.arn, instanceId, port }
