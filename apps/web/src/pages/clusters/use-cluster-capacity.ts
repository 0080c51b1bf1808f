import type { ClusterView } from '@gantry/shared/console/cluster'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'

/** Reservations of one cluster. Asked for by the rows on the screen, and not at all where nothing is registered. */
export function useClusterCapacity(cluster: ClusterView) {
  const api = useApi()
  const isEmpty = cluster.registeredContainerInstancesCount === 0
  return useQuery(api.clusters.capacity.queryOptions(isEmpty ? skipToken : { cluster: cluster.name })).data
}
