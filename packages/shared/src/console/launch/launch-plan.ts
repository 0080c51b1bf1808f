import type { TaskDefinitionDocument } from '../../ecs/task-definition.ts'

/** Everything that the first-run wizard asks, in the order of its steps. What the launch makes follows from this alone. */
export interface LaunchPlan {
  taskDefinition: TaskDefinitionDocument
  schedule: LaunchSchedule
  cluster: LaunchCluster
}

export type LaunchSchedule = RunOnce | LaunchService

/** Run Tasks Once. */
export interface RunOnce {
  kind: 'run-once'
  /** 1 to 10. */
  count: number
}

/** Create a Service. */
export interface LaunchService {
  kind: 'service'
  serviceName: string
  desiredCount: number
  /** A classic load balancer in front of one container's port, made with the service. */
  loadBalancer?: LaunchLoadBalancer
}

export interface LaunchLoadBalancer {
  containerName: string
  containerPort: number
  /** What visitors connect to. */
  listenerPort: number
  /** HTTP path of the health check. */
  pingPath: string
}

export interface LaunchCluster {
  clusterName: string
  /** True for one that is there already and empty: it is used, and stays when the launch is cleaned up. */
  clusterExists: boolean
  instanceCount: number
  instanceType: string
  /** An EC2 key pair; absent: nobody can log in with SSH. */
  keyName?: string
  /** Who may reach the instances, or the load balancer: `0.0.0.0/0`. */
  allowedCidr: string
  /** The Allow of the step: the two account-wide roles may be made when they are missing. */
  allowRoles: boolean
}
