import type { LaunchResource } from '@gantry/shared/console/launch/launch-resource'
import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { type Column, idColumn, textColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import { stackStatusColumn } from './stack-status.tsx'

const columns: Column<LaunchResource>[] = [
  textColumn({ id: 'logicalId', header: 'Logical ID', value: (row) => row.logicalId, isRowHeader: true }),
  textColumn({ id: 'type', header: 'Type', value: (row) => row.resourceType }),
  idColumn({ id: 'physicalId', header: 'Physical ID', value: (row) => row.physicalId }),
  stackStatusColumn({ value: (row) => row.status }),
]

/** What the stack holds now. */
export function LaunchResources({ launch }: { launch: LaunchView }) {
  return (
    <ResourceTable
      id="launch-resources"
      title="Resources"
      query={loadedRows(launch.resources)}
      columns={columns}
      rowId={(row) => row.logicalId}
      empty={{ text: 'The stack holds nothing.' }}
      urlKey="resources"
      defaultPageSize={10}
    />
  )
}
