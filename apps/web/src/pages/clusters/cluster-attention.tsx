import type { ClusterView } from '@gantry/shared/console/cluster'
import { counted } from '@gantry/shared/console/can'
import { useQueries } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'

/** More clusters than these are not looked into for the sake of one line. */
const LOOKED_INTO = 30

/** The first line of the list: which clusters need somebody. */
export function ClusterAttention({ clusters }: { clusters: ClusterView[] }) {
  const api = useApi()
  const peopled = clusters.filter((cluster) => cluster.registeredContainerInstancesCount > 0).slice(0, LOOKED_INTO)
  const capacities = useQueries({ queries: peopled.map(({ name }) => api.clusters.capacity.queryOptions({ cluster: name })) })
  const complaints = [
    ...clusters.filter(lacksInstances).map(({ name }) => `${name} has services and no container instance to run them`),
    ...peopled.flatMap(({ name }, index) => {
      const disconnected = capacities[index]?.data?.disconnected ?? 0
      return disconnected > 0 ? [`${name} has ${counted(disconnected, 'disconnected instance')}`] : []
    }),
  ]
  if (complaints.length === 0) return 'Groups of container instances on which ECS places tasks.'
  return `${complaints.length} need${complaints.length === 1 ? 's' : ''} attention: ${complaints.slice(0, 3).join('; ')}.`
}

function lacksInstances(cluster: ClusterView): boolean {
  return cluster.activeServicesCount > 0 && cluster.registeredContainerInstancesCount === 0
}
