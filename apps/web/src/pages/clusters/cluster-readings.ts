import type { ClusterView } from '@gantry/shared/console/cluster'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type Api, useApi } from '../../api.tsx'

/** More services than these are not read for the sake of a number beside their cluster. */
const MOST_SERVICES = 200

/** Reservations of one cluster; not asked for where nothing is registered. */
export function capacityOptions(api: Api, { name, registeredContainerInstancesCount }: ClusterView) {
  return api.clusters.capacity.queryOptions(registeredContainerInstancesCount === 0 ? skipToken : { cluster: name })
}

/** How the services of one cluster are; not asked for where there are none, or very many. */
export function healthOptions(api: Api, { name, activeServicesCount }: ClusterView) {
  const isAsked = activeServicesCount > 0 && activeServicesCount <= MOST_SERVICES
  return api.clusters.health.queryOptions(isAsked ? { cluster: name } : skipToken)
}

export function useClusterCapacity(cluster: ClusterView) {
  return useQuery(capacityOptions(useApi(), cluster)).data
}

export function useClusterHealth(cluster: ClusterView) {
  return useQuery(healthOptions(useApi(), cluster)).data
}
