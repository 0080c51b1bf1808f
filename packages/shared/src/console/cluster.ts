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
}

/** Reserved of registered, in CPU units or MiB. */
export interface Share {
  reserved: number
  registered: number
}
