import type { LoadBalancer } from '@aws-sdk/client-ecs'

/** One service deployment of the API: the way from one set of service revisions to another. It outlives its `Deployment`. */
export interface DeploymentRecord {
  arn: string
  /** `ecs-svc/N`, the deployment that it is about. */
  deploymentId: string
  revision: ServiceRevisionRecord
  /** ARNs of the revisions that ran when it began. */
  sourceRevisionArns: string[]
  status: 'IN_PROGRESS' | 'SUCCESSFUL' | 'STOPPED' | 'ROLLBACK_IN_PROGRESS' | 'ROLLBACK_SUCCESSFUL' | 'ROLLBACK_FAILED'
  statusReason?: string
  createdAt: number
  updatedAt: number
  finishedAt?: number
  stoppedAt?: number
  /** What the service said when it began. */
  rules: { maximumPercent: number; minimumHealthyPercent: number; circuitBreaker: { enable: boolean; rollback: boolean } }
  /** Tasks that failed when the circuit breaker opened; absent while it has not. */
  failuresAtBreak?: number
  rollback?: { reason: string; startedAt: number; revisionArn: string; deploymentId: string }
}

/** What a service deployment deploys. It never changes. */
export interface ServiceRevisionRecord {
  arn: string
  createdAt: number
  taskDefinitionArn: string
  loadBalancers: LoadBalancer[]
}
