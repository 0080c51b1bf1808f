import { allowed, counted, refused, type Can } from './can.ts'
import type { ClusterView } from './cluster.ts'

type Counts = 'status' | 'activeServicesCount' | 'registeredContainerInstancesCount' | 'runningTasksCount' | 'pendingTasksCount'

/** What may be done to a cluster in its present state. */
export const clusterCan = {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html (ClusterContains…Exception) */
  delete(cluster: Pick<ClusterView, Counts>): Can {
    if (cluster.status === 'INACTIVE') return refused('The cluster is deleted already.')
    const rest = [
      [cluster.activeServicesCount, 'service'] as const,
      [cluster.runningTasksCount + cluster.pendingTasksCount, 'task'] as const,
      [cluster.registeredContainerInstancesCount, 'container instance'] as const,
    ].filter(([count]) => count > 0)
    if (rest.length === 0) return allowed
    const list = new Intl.ListFormat('en').format(rest.map(([count, noun]) => counted(count, noun)))
    return refused(`Empty the cluster first: it still has ${list}.`)
  },
}
