import type { LaunchEvent, LaunchView } from '@gantry/shared/console/launch/launch-view'
import { type Column, textColumn, timeColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import { stackStatusColumn } from './stack-status.tsx'

const columns: Column<LaunchEvent>[] = [
  timeColumn({ id: 'at', header: 'Time', value: (row) => row.at }),
  textColumn({ id: 'logicalId', header: 'Logical ID', value: (row) => row.logicalId, isRowHeader: true }),
  stackStatusColumn({ value: (row) => row.status }),
  textColumn({ id: 'reason', header: 'Status reason', value: (row) => row.reason, maxWidth: 600 }),
  textColumn({ id: 'type', header: 'Type', value: (row) => row.resourceType, isHidden: true }),
]

/** The stack's own log, newest first. */
export function LaunchEvents({ launch }: { launch: LaunchView }) {
  return (
    <ResourceTable
      id="launch-events"
      title="Events"
      query={loadedRows(launch.events)}
      columns={columns}
      rowId={(row) => row.id}
      urlKey="events"
      defaultPageSize={10}
      empty={{ text: 'No events yet.' }}
    />
  )
}
