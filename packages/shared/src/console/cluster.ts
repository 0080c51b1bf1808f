/** A cluster in lists and at the head of its page. */
export interface ClusterView {
  name: string
  arn: string
  status: string
  activeServicesCount: number
  runningTasksCount: number
  pendingTasksCount: number
  registeredContainerInstancesCount: number
}

/** What the clusters list shows beside it: summed over the ACTIVE and DRAINING container instances. */
export interface ClusterCapacity {
  cpu: Share
  memory: Share
  /** Container instances that are DRAINING, and those whose agent is disconnected. */
  draining: number
  disconnected: number
  /** When the container instances were read (epoch milliseconds). */
  asOf: number
}

/** A cluster's services in two numbers, and what is wrong with those that need somebody. */
export interface ClusterHealth {
  services: number
  degraded: { service: string; text: string }[]
  /** When the services were read (epoch milliseconds). */
  asOf: number
}

/** Reserved of registered, in CPU units or MiB. */
export interface Share {
  reserved: number
  registered: number
}
