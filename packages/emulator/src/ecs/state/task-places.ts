/** Tasks of a service are to get, or give up, their places behind a load balancer. */
export interface LoadBalancerCall {
  kind: 'register' | 'deregister'
  clusterName: string
  serviceName: string
  /** Name of a classic load balancer, or ARN of a target group. */
  pool: string
  poolKind: TaskPlace['kind']
  taskIds: string[]
}

/** The place of a task behind a load balancer of its service. */
export interface TaskPlace {
  kind: 'elb' | 'target-group'
  /** Name of a classic load balancer, or ARN of a target group. */
  pool: string
  containerName: string
  containerPort: number
  /** Known from when the place is asked for. */
  hostPort?: number
  state: 'wanted' | 'asked' | 'registered' | 'leaving' | 'left'
  health: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY'
  /** Why it is UNHEALTHY, in the load balancer's words. */
  reason?: string
}
