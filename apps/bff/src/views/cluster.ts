import type { ClusterCapacity, ClusterView } from '@gantry/shared/console/cluster'
import type { Cluster, ContainerInstance } from '../aws/shapes.ts'
import { toInstanceView } from './instance.ts'

export const toClusterView = (cluster: Cluster): ClusterView => ({
  name: cluster.clusterName ?? '',
  arn: cluster.clusterArn ?? '',
  status: cluster.status ?? '',
  activeServicesCount: cluster.activeServicesCount ?? 0,
  runningTasksCount: cluster.runningTasksCount ?? 0,
  pendingTasksCount: cluster.pendingTasksCount ?? 0,
  registeredContainerInstancesCount: cluster.registeredContainerInstancesCount ?? 0,
})

/** Sums over the ACTIVE and DRAINING container instances. */
export function toClusterCapacity(instances: ContainerInstance[]): ClusterCapacity {
  const capacity: ClusterCapacity = {
    cpu: { reserved: 0, registered: 0 },
    memory: { reserved: 0, registered: 0 },
    draining: 0,
    disconnected: 0,
  }
  for (const { status, agentConnected, registered, remaining } of instances.map(toInstanceView)) {
    if (status !== 'ACTIVE' && status !== 'DRAINING') continue
    capacity.cpu.registered += registered.cpu
    capacity.cpu.reserved += registered.cpu - remaining.cpu
    capacity.memory.registered += registered.memory
    capacity.memory.reserved += registered.memory - remaining.memory
    if (status === 'DRAINING') capacity.draining++
    if (!agentConnected) capacity.disconnected++
  }
  return capacity
}
