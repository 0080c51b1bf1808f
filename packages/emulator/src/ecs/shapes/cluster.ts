import type { Cluster as ClusterShape, ClusterField, KeyValuePair } from '@aws-sdk/client-ecs'
import { countCluster } from '../scheduler/service-counts.ts'
import type { Cluster } from '../state/state.ts'

/** A cluster as the API answers it; `include` asks for STATISTICS, SETTINGS, TAGS and ATTACHMENTS. */
export function toCluster(cluster: Cluster, include: readonly ClusterField[]): ClusterShape {
  const { running, pending, activeServices, registeredInstances } = countCluster(cluster)
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: registeredInstances,
    runningTasksCount: running,
    pendingTasksCount: pending,
    activeServicesCount: activeServices,
    statistics: include.includes('STATISTICS') ? toStatistics(cluster) : [],
    tags: include.includes('TAGS') ? cluster.tags : [],
    settings: include.includes('SETTINGS') ? (cluster.settings as ClusterShape['settings']) : [],
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
    ...(include.includes('ATTACHMENTS') && { attachments: [] }),
  }
}

/** Tasks and services by launch type; this endpoint has EC2 only. */
function toStatistics(cluster: Cluster): KeyValuePair[] {
  const { running, pending, activeServices } = countCluster(cluster)
  let drainingServices = 0
  for (const service of cluster.services.values()) if (service.status === 'DRAINING') drainingServices++
  const counts = {
    runningEC2TasksCount: running,
    pendingEC2TasksCount: pending,
    runningFargateTasksCount: 0,
    pendingFargateTasksCount: 0,
    runningExternalTasksCount: 0,
    pendingExternalTasksCount: 0,
    activeEC2ServiceCount: activeServices,
    activeFargateServiceCount: 0,
    activeExternalServiceCount: 0,
    drainingEC2ServiceCount: drainingServices,
    drainingFargateServiceCount: 0,
    drainingExternalServiceCount: 0,
  }
  return Object.entries(counts).map(([name, value]) => ({ name, value: String(value) }))
}
