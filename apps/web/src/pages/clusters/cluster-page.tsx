import type { ClusterView } from '@gantry/shared/console/cluster'
import { clusterCan } from '@gantry/shared/console/cluster-can'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RouteTabs } from '../../components/route-tabs.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { useConnection } from '../../lib/session.ts'
import { AddInstances } from '../instances/add-instances.tsx'
import { clusterSummary } from './cluster-counts.ts'
import { ClusterDelete } from './cluster-delete.tsx'
import { useClusterCapacity, useClusterHealth } from './cluster-readings.ts'

/** One cluster: how it is, what can be done, and its tabs. */
export function ClusterPage() {
  const name = useRequiredParam('cluster')
  const api = useApi()
  const to = usePaths()
  const cluster = useQuery(api.clusters.get.queryOptions({ cluster: name }))
  return (
    <Subject query={cluster} name={`Cluster ${name}`} list={{ text: 'All clusters', href: to.clusters() }}>
      {(cluster) => (
        <>
          <ClusterHeader cluster={cluster} />
          <RouteTabs
            label={`Cluster ${name}`}
            tabs={[
              { text: 'Services', href: to.cluster(name, 'services') },
              { text: 'Tasks', href: to.cluster(name, 'tasks') },
              { text: 'ECS Instances', href: to.cluster(name, 'instances') },
            ]}
          />
          <Outlet />
        </>
      )}
    </Subject>
  )
}

function ClusterHeader({ cluster }: { cluster: ClusterView }) {
  const to = usePaths()
  const navigate = useNavigate()
  const { canAddInstances } = useConnection()
  const [open, setOpen] = useState<'add-instances' | 'delete'>()
  const { name } = cluster
  return (
    <>
      <PageHeader
        title={`Cluster : ${name}`}
        status={cluster.status}
        description={<ClusterSummary cluster={cluster} />}
        actions={
          <>
            <Button href={to.createService({ cluster: name })}>Create Service</Button>
            <Button href={to.runTask({ cluster: name })}>Run Task</Button>
            <ActionButton
              can={
                canAddInstances
                  ? undefined
                  : { allowed: false, reason: 'In AWS, launch instances with EC2; they register by themselves.' }
              }
              onClick={() => setOpen('add-instances')}
            >
              Add instances
            </ActionButton>
            <ActionsMenu
              actions={[
                { id: 'delete', text: 'Delete Cluster', can: clusterCan.delete(cluster), onSelect: () => setOpen('delete') },
              ]}
            />
          </>
        }
      />
      {open === 'add-instances' && <AddInstances cluster={name} onClose={() => setOpen(undefined)} />}
      {open === 'delete' && (
        <ClusterDelete cluster={name} onClose={() => setOpen(undefined)} onDeleted={() => void navigate(to.clusters())} />
      )}
    </>
  )
}

function ClusterSummary({ cluster }: { cluster: ClusterView }) {
  return clusterSummary(cluster, useClusterCapacity(cluster), useClusterHealth(cluster))
}
