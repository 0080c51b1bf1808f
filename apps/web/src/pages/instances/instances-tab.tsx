import { useQuery } from '@tanstack/react-query'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { oldRegistrations } from './duplicates.ts'
import { DuplicatesNotice } from './duplicates-notice.tsx'
import { LaunchingInstances, useLaunching } from './launching-instances.tsx'
import { InstanceActions } from './instance-actions.tsx'
import { instanceColumns } from './instance-columns.tsx'
import { InstanceFilters, toServerFilter } from './instance-filters.tsx'

/** The container instances of a cluster. */
export function InstancesTab() {
  const cluster = useRequiredParam('cluster')
  const api = useApi()
  const to = usePaths()
  const [params] = useSearchParams()
  const instances = useQuery(api.instances.list.queryOptions({ cluster, ...toServerFilter(params) }))
  const selection = useSelection(instances.data?.items, (instance) => instance.arn)
  const isFiltered = params.has('status') || params.has('filter')

  const launching = useLaunching(cluster, isFiltered ? undefined : instances.data?.items)
  const old = useMemo(() => oldRegistrations(instances.data?.items ?? []), [instances.data])

  return (
    <SpaceBetween size="l">
      {old.length > 0 && <DuplicatesNotice cluster={cluster} old={old} />}
      {launching.length > 0 && <LaunchingInstances instances={launching} />}
      <ResourceTable
        id="instances"
        title="Container instances"
        query={instances}
        columns={useMemo(() => instanceColumns(cluster), [cluster])}
        rowId={(instance) => instance.arn}
        selection={{ ...selection, mode: 'multi' }}
        filters={<InstanceFilters />}
        empty={{
          text: isFiltered
            ? 'No container instance matches the cluster query and the status.'
            : 'No container instances are registered. They are the machines on which this cluster’s tasks run.',
          action: !isFiltered && <Button href={to.launchInstances({ cluster })}>Launch container instances</Button>,
        }}
        actions={
          <>
            <InstanceActions cluster={cluster} instances={selection.rows} text="Instance actions" />
            <Button href={to.launchInstances({ cluster })}>Launch container instances</Button>
          </>
        }
      />
    </SpaceBetween>
  )
}
