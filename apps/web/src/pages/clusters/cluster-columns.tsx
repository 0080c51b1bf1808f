import type { ClusterView } from '@gantry/shared/console/cluster'
import { type Column, countColumn, linkColumn, statusColumn } from '../../components/columns.tsx'
import { CapacityBar, InstanceCount, ServiceCount } from './cluster-cells.tsx'

export const clusterColumns: readonly Column<ClusterView>[] = [
  linkColumn({ id: 'name', header: 'Name', value: (cluster) => cluster.name, href: (cluster, to) => to.cluster(cluster.name) }),
  statusColumn({ id: 'status', header: 'Status', value: (cluster) => cluster.status }),
  {
    id: 'services',
    header: 'Services',
    value: (cluster) => cluster.activeServicesCount,
    cell: (cluster) => <ServiceCount cluster={cluster} />,
  },
  countColumn({ id: 'running', header: 'Running', value: (cluster) => cluster.runningTasksCount }),
  countColumn({ id: 'pending', header: 'Pending', value: (cluster) => cluster.pendingTasksCount }),
  {
    id: 'instances',
    header: 'Container instances',
    value: (cluster) => cluster.registeredContainerInstancesCount,
    cell: (cluster) => <InstanceCount cluster={cluster} />,
  },
  { id: 'cpu', header: 'CPU reserved', minWidth: 140, cell: (cluster) => <CapacityBar cluster={cluster} measure="cpu" /> },
  {
    id: 'memory',
    header: 'Memory reserved',
    minWidth: 140,
    cell: (cluster) => <CapacityBar cluster={cluster} measure="memory" />,
  },
]
