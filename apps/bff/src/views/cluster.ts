import type { ClusterCapacity, ClusterHealth, ClusterView } from '@gantry/shared/console/cluster'
import { serviceHealth } from '@gantry/shared/console/service-health'
import type { Reading } from '../aws/aws.ts'
import type { Cluster, ContainerInstance, Service } from '../aws/shapes.ts'
import { toInstanceView } from './instance.ts'
import { toServiceView } from './service.ts'

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
export function toClusterCapacity({ items, asOf }: Reading<ContainerInstance>): ClusterCapacity {
  const capacity: ClusterCapacity = {
    cpu: { reserved: 0, registered: 0 },
    memory: { reserved: 0, registered: 0 },
    draining: 0,
    disconnected: 0,
    asOf,
  }
  for (const { status, agentConnected, registered, remaining } of items.map(toInstanceView)) {
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

/** Those that are not deleted count; a rollout or a start under way is no complaint. */
export function toClusterHealth({ items, asOf }: Reading<Service>): ClusterHealth {
  const services = items.map(toServiceView).filter(({ status }) => status === 'ACTIVE')
  const degraded = services.flatMap((service) => {
    const { level, text } = serviceHealth(service)
    return level === 'problem' ? [{ service: service.name, text }] : []
  })
  return { services: services.length, degraded, asOf }
}
