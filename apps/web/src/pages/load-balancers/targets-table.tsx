import { useMemo } from 'react'
import { type Column, idColumn, textColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import { BalancingStatus } from './balancing-status.tsx'

interface Target {
  /** An EC2 instance, or an address. */
  id: string
  port?: number
  state: string
  reason?: string
}

const columns: readonly Column<Target>[] = [
  idColumn({ id: 'id', header: 'Target', minWidth: 220, isRowHeader: true, value: (target) => target.id }),
  {
    id: 'state',
    header: 'State',
    minWidth: 130,
    value: (target) => target.state,
    cell: (target) => <BalancingStatus state={target.state} />,
  },
  textColumn({ id: 'port', header: 'Port', value: (target) => target.port?.toString() }),
  textColumn({ id: 'reason', header: 'Why', minWidth: 240, value: (target) => target.reason }),
]

/** Classic load balancers know instances only. */
const withoutPort = columns.filter(({ id }) => id !== 'port')

interface TargetsTableProps {
  title: string
  /** Absent where they may not be read. */
  targets: Target[] | undefined
  empty: string
}

/** What is behind a load balancer, with the state that its health check gives it. */
export function TargetsTable({ title, targets, empty }: TargetsTableProps) {
  return (
    <ResourceTable
      id="load-balancer-targets"
      title={title}
      urlKey={`${title.toLowerCase().replaceAll(' ', '-')}-`}
      query={loadedRows(useMemo(() => targets ?? [], [targets]))}
      columns={targets?.some(({ port }) => port !== undefined) ? columns : withoutPort}
      rowId={(target) => `${target.id}:${target.port ?? ''}`}
      isShort
      empty={{ text: targets ? empty : 'Their state may not be read with these credentials.' }}
    />
  )
}
