import type { Failure } from './listing.ts'

/** A service in lists. */
export interface ServiceView {
  name: string
  arn: string
  clusterName: string
  status: string
  schedulingStrategy: string
  launchType?: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  /** family:revision */
  taskDefinition: string
  taskDefinitionArn: string
  deployments: DeploymentView[]
  createdAt?: number
  /** The newest event. */
  lastEvent?: ServiceEventView
  /** The newest event that tells of a problem, unless a steady state or a completed deployment came after it. */
  lastProblem?: ServiceEventView
}

/** A service with everything that its page shows. */
export interface ServiceDetailView extends ServiceView {
  /** Newest first, 100 at most. */
  events: ServiceEventView[]
  maximumPercent: number
  minimumHealthyPercent: number
  circuitBreaker: { enable: boolean; rollback: boolean }
  placementConstraints: { type: string; expression?: string }[]
  placementStrategy: { type: string; field?: string }[]
  loadBalancers: { loadBalancerName?: string; targetGroupArn?: string; containerName?: string; containerPort?: number }[]
  healthCheckGracePeriodSeconds?: number
  roleArn?: string
  createdBy?: string
  tags: { key: string; value: string }[]
  asOf: number
}

export interface DeploymentView {
  id: string
  /** PRIMARY, ACTIVE or INACTIVE. */
  status: string
  taskDefinition: string
  taskDefinitionArn: string
  desiredCount: number
  runningCount: number
  pendingCount: number
  failedTasks: number
  rolloutState?: string
  rolloutStateReason?: string
  createdAt?: number
  updatedAt?: number
}

export interface ServiceEventView {
  id: string
  createdAt: number
  message: string
}

/** What RunTask and StartTask answered: what was started, and what was not and why. */
export interface RunTaskResult {
  taskArns: string[]
  failures: Failure[]
}
