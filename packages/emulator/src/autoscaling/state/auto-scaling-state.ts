/** What EC2 Auto Scaling remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface AutoScalingState {
  /** By name. */
  groups: Map<string, AutoScalingGroup>
  /** By name. */
  launchConfigurations: Map<string, LaunchConfiguration>
  /** Of all groups, also of those that are gone; oldest first. */
  activities: ScalingActivity[]
}

export interface AutoScalingGroup {
  name: string
  arn: string
  createdAt: number
  launch: LaunchSource
  minSize: number
  maxSize: number
  desiredCapacity: number
  /** Seconds. */
  defaultCooldown: number
  subnetIds: string[]
  /** Those of the subnets, where there are any. */
  availabilityZones: string[]
  loadBalancerNames: string[]
  targetGroupArns: string[]
  healthCheckType: string
  /** Seconds that an instance has before a load balancer's judgement counts. */
  healthCheckGracePeriod: number
  terminationPolicies: string[]
  newInstancesProtectedFromScaleIn: boolean
  tags: GroupTag[]
  /** By instance id, in the order in which they joined. */
  instances: Map<string, GroupInstance>
  isDeleting: boolean
  /** What somebody asked for last and is not carried out yet: the first sentence of the causes that follow from it. */
  request?: string
  /** Unhealthy instances that were taken out of service and have no successor yet. */
  unreplaced: number
  /** Launches that failed in a row, and when it tries again. */
  failures: number
  retryAt?: number
  /** When it looks at its instances next; absent while nothing is to be done. */
  dueAt?: number
}

/** From what instances are made. */
export type LaunchSource =
  { kind: 'template'; id: string; name: string; version?: string } | { kind: 'configuration'; name: string }

export interface GroupTag {
  key: string
  value: string
  propagateAtLaunch: boolean
}

/** An instance of a group. */
export interface GroupInstance {
  id: string
  instanceType: string
  imageId: string
  availabilityZone: string
  /** Absent for one that was attached. With the version of the template as a number. */
  launch?: LaunchSource
  lifecycleState: 'Pending' | 'InService' | 'Terminating'
  /** Set by the group's health checks. */
  isUnhealthy: boolean
  isProtected: boolean
  joinedAt: number
  inServiceAt?: number
  /** Its load balancers let it finish first. */
  isDraining: boolean
  /** The activity that is under way with it. */
  activityId?: string
}

export interface LaunchConfiguration {
  name: string
  arn: string
  createdAt: number
  imageId: string
  instanceType: string
  keyName?: string
  securityGroups: string[]
  /** As it was given, base64. */
  userData?: string
  iamInstanceProfile?: string
  associatePublicIpAddress?: boolean
  ebsOptimized: boolean
  isMonitored: boolean
}

export interface ScalingActivity {
  id: string
  groupName: string
  groupArn: string
  /** Set once the group is gone. */
  isOfDeletedGroup: boolean
  description: string
  cause: string
  startedAt: number
  endedAt?: number
  statusCode: 'PreInService' | 'InProgress' | 'WaitingForELBConnectionDraining' | 'Successful' | 'Failed'
  statusMessage?: string
  /** Per cent. */
  progress: number
  details: Record<string, string>
}

/** A group looks at its instances. Void when it has planned another moment since, or is gone. */
export interface AutoScalingDue {
  service: 'autoscaling'
  groupName: string
}

export const emptyAutoScaling = (): AutoScalingState => ({
  groups: new Map(),
  launchConfigurations: new Map(),
  activities: [],
})
