import type { Column } from '../../components/columns.tsx'
import { Status } from '../../components/status.tsx'

/** A state of CloudFormation's (`CREATE_IN_PROGRESS`), which says by its ending how it looks. */
export function stackStatusColumn<Row>({ value }: { value: (row: Row) => string }): Column<Row> {
  return { id: 'status', header: 'Status', value, cell: (row) => <Status status={lookOf(value(row))} text={value(row)} /> }
}

function lookOf(status: string): string {
  if (status.endsWith('_FAILED')) return 'FAILED'
  if (status.endsWith('_IN_PROGRESS')) return 'IN_PROGRESS'
  return /^(DELETE|ROLLBACK)_/.test(status) ? 'DELETED' : 'COMPLETED'
}
