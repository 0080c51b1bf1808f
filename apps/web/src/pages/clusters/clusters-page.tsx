import { clusterCan } from '@gantry/shared/console/cluster-can'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useState } from 'react'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { ClusterAttention } from './cluster-attention.tsx'
import { clusterColumns } from './cluster-columns.tsx'

const ClusterDelete = lazy(async () => ({ default: (await import('./cluster-delete.tsx')).ClusterDelete }))

/** Every cluster of the Region. */
export function ClustersPage() {
  const api = useApi()
  const to = usePaths()
  const clusters = useQuery(api.clusters.list.queryOptions({}))
  const selection = useSelection(clusters.data?.items, (cluster) => cluster.name)
  const [chosen] = selection.rows
  const [deleting, setDeleting] = useState<string>()

  return (
    <>
      <title>Clusters · Gantry</title>
      <ResourceTable
        id="clusters"
        title="Clusters"
        headingLevel="h1"
        description={<ClusterAttention clusters={clusters.data?.items ?? []} />}
        query={clusters}
        columns={clusterColumns}
        rowId={(cluster) => cluster.name}
        defaultSort="name"
        selection={{ ...selection, mode: 'single' }}
        empty={{
          text: 'No clusters in this Region yet. A cluster groups the container instances that run your tasks and services.',
          action: (
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="primary" href={to.firstRun()}>
                Get started
              </Button>
              <Button href={to.createCluster()}>Create cluster</Button>
            </SpaceBetween>
          ),
        }}
        actions={
          <>
            <ActionButton
              can={chosen ? clusterCan.delete(chosen) : { allowed: false, reason: 'Choose a cluster first.' }}
              onClick={() => setDeleting(chosen?.name)}
            >
              Delete Cluster
            </ActionButton>
            <Button href={to.firstRun()}>Get started</Button>
            <Button variant="primary" href={to.createCluster()}>
              Create cluster
            </Button>
          </>
        }
      />
      <Suspense fallback={null}>
        {deleting && <ClusterDelete cluster={deleting} onClose={() => setDeleting(undefined)} />}
      </Suspense>
    </>
  )
}
