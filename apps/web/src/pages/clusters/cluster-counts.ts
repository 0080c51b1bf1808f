import type { ClusterCapacity, ClusterHealth, ClusterView } from '@gantry/shared/console/cluster'

/** What is out of the ordinary among a cluster's services: `1 degraded`. */
export function oddServices(health: ClusterHealth | undefined): string[] {
  return health && health.degraded.length > 0 ? [`${number(health.degraded.length)} degraded`] : []
}

/** What is out of the ordinary among its container instances: `1 draining`, `1 disconnected`. */
export function oddInstances(capacity: ClusterCapacity | undefined): string[] {
  if (!capacity) return []
  const { draining, disconnected } = capacity
  return [draining > 0 && `${number(draining)} draining`, disconnected > 0 && `${number(disconnected)} disconnected`].filter(
    (text) => text !== false,
  )
}

/** `Services 12, 1 degraded · Tasks 46 running, 2 pending · Container instances 8, 1 draining` */
export function clusterSummary(cluster: ClusterView, capacity?: ClusterCapacity, health?: ClusterHealth): string {
  return [
    [`Services ${number(cluster.activeServicesCount)}`, ...oddServices(health)].join(', '),
    `Tasks ${number(cluster.runningTasksCount)} running, ${number(cluster.pendingTasksCount)} pending`,
    [`Container instances ${number(cluster.registeredContainerInstancesCount)}`, ...oddInstances(capacity)].join(', '),
    ...(capacity && capacity.cpu.registered > 0
      ? [`CPU ${percent(capacity.cpu)}, memory ${percent(capacity.memory)} reserved`]
      : []),
  ].join(' · ')
}

/** `8 (1 draining, 1 disconnected)` */
export function countWithOdd(count: number, odd: string[]): string {
  return odd.length > 0 ? `${number(count)} (${odd.join(', ')})` : number(count)
}

function percent({ reserved, registered }: ClusterCapacity['cpu']): string {
  return `${Math.round((reserved / registered) * 100)} %`
}

function number(count: number): string {
  return count.toLocaleString('en')
}
