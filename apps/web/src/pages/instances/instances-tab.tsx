import { useQuery } from '@tanstack/react-query'
import Button from '@cloudscape-design/components/button'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { useRequiredParam } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { useConnection } from '../../lib/session.ts'
import { AddInstances } from './add-instances.tsx'
import { InstanceActions } from './instance-actions.tsx'
import { instanceColumns } from './instance-columns.tsx'
import { InstanceFilters, toServerFilter } from './instance-filters.tsx'

/** The container instances of a cluster. */
export function InstancesTab() {
  const cluster = useRequiredParam('cluster')
  const api = useApi()
  const [params] = useSearchParams()
  const { canAddInstances } = useConnection()
  const instances = useQuery(api.instances.list.queryOptions({ cluster, ...toServerFilter(params) }))
  const selection = useSelection(instances.data?.items, (instance) => instance.arn)
  const [isAdding, setIsAdding] = useState(false)
  const isFiltered = params.has('status') || params.has('filter')

  return (
    <>
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
          action: !isFiltered && canAddInstances && <Button onClick={() => setIsAdding(true)}>Add instances</Button>,
        }}
        actions={<InstanceActions cluster={cluster} instances={selection.rows} text="Instance actions" />}
      />
      {isAdding && <AddInstances cluster={cluster} onClose={() => setIsAdding(false)} />}
    </>
  )
}
