import type { ClusterView } from '@gantry/shared/console/cluster'
import { ShareBar } from '../../components/share-bar.tsx'
import { useClusterCapacity } from './use-cluster-capacity.ts'

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
  const capacity = useClusterCapacity(cluster)
  const odd = [
    capacity?.draining && `${capacity.draining} draining`,
    capacity?.disconnected && `${capacity.disconnected} disconnected`,
  ].filter(Boolean)
  const count = cluster.registeredContainerInstancesCount.toLocaleString('en')
  return odd.length > 0 ? `${count} (${odd.join(', ')})` : count
}
