import type { ClusterView } from '../cluster.ts'

type Counts = Pick<
  ClusterView,
  'name' | 'activeServicesCount' | 'registeredContainerInstancesCount' | 'runningTasksCount' | 'pendingTasksCount'
>

/** Whether somebody has still to make a first thing: no cluster but the default one, and that is empty. */
export function isNothingThere(clusters: readonly Counts[]): boolean {
  return clusters.every(
    (cluster) =>
      cluster.name === 'default' &&
      cluster.activeServicesCount +
        cluster.registeredContainerInstancesCount +
        cluster.runningTasksCount +
        cluster.pendingTasksCount ===
        0,
  )
}
