import type { ClusterView } from '@gantry/shared/console/cluster'
import { clusterCan } from '@gantry/shared/console/cluster-can'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RouteTabs } from '../../components/route-tabs.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { LaunchCleanUp } from '../launches/launch-clean-up.tsx'
import { clusterSummary } from './cluster-counts.ts'
import { type LaunchDialog, ScaleInstances, useClusterLaunch, useLaunchActions } from './cluster-launch.tsx'
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
  const [open, setOpen] = useState<'delete' | LaunchDialog>()
  const { name } = cluster
  const launch = useClusterLaunch(name)
  const launchActions = useLaunchActions(launch, setOpen)
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
            <Button href={to.launchInstances({ cluster: name })}>Launch container instances</Button>
            <ActionsMenu
              actions={[
                ...launchActions,
                { id: 'delete', text: 'Delete Cluster', can: clusterCan.delete(cluster), onSelect: () => setOpen('delete') },
              ]}
            />
          </>
        }
      />
      {open === 'scale-instances' && launch && <ScaleInstances launch={launch} onClose={() => setOpen(undefined)} />}
      {open === 'clean-up' && launch && (
        <LaunchCleanUp
          launch={launch}
          onClose={() => setOpen(undefined)}
          onDone={() => void navigate(to.launch(launch.stackName))}
        />
      )}
      {open === 'delete' && (
        <ClusterDelete cluster={name} onClose={() => setOpen(undefined)} onDeleted={() => void navigate(to.clusters())} />
      )}
    </>
  )
}

function ClusterSummary({ cluster }: { cluster: ClusterView }) {
  return clusterSummary(cluster, useClusterCapacity(cluster), useClusterHealth(cluster))
}
