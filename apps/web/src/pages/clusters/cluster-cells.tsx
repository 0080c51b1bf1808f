import type { ClusterView } from '@gantry/shared/console/cluster'
import { ShareBar } from '../../components/share-bar.tsx'
import { countWithOdd, oddInstances, oddServices } from './cluster-counts.ts'
import { useClusterCapacity, useClusterHealth } from './cluster-readings.ts'

const measures = {
  cpu: { label: 'CPU reserved', unit: 'units' },
  memory: { label: 'Memory reserved', unit: 'MiB' },
} as const

/** How much of a cluster's CPU or memory its tasks reserve. */
export function CapacityBar({ cluster, measure }: { cluster: ClusterView; measure: keyof typeof measures }) {
  return <ShareBar share={useClusterCapacity(cluster)?.[measure]} {...measures[measure]} />
}

/** `8 (1 draining, 1 disconnected)` */
export function InstanceCount({ cluster }: { cluster: ClusterView }) {
  return countWithOdd(cluster.registeredContainerInstancesCount, oddInstances(useClusterCapacity(cluster)))
}

/** `12 (1 degraded)` */
export function ServiceCount({ cluster }: { cluster: ClusterView }) {
  return countWithOdd(cluster.activeServicesCount, oddServices(useClusterHealth(cluster)))
}
