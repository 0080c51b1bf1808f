import { lazy } from 'react'
import { download } from '../lib/download.ts'
import { toCsv } from '../lib/export-rows.ts'
import type { Column } from './columns.tsx'
import { LoadedOnClick } from './loaded-on-click.tsx'

const ButtonDropdown = lazy(() => import('@cloudscape-design/components/button-dropdown'))

interface TableExportProps<Row> {
  title: string
  /** Those that match the filter, in their order, on all pages. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

/** Takes what a table lists away as a file. */
export function TableExport<Row>({ title, rows, columns }: TableExportProps<Row>) {
  const name = title.toLowerCase().replaceAll(' ', '-')
  const nothing = rows.length === 0 ? { disabled: true, disabledReason: 'The table is empty.' } : {}
  return (
    <LoadedOnClick label={`Export ${title}`} iconName="ellipsis">
      <ButtonDropdown
        variant="icon"
        expandToViewport
        ariaLabel={`Export ${title}`}
        items={[
          { id: 'csv', text: `Download CSV (${rows.length})`, ...nothing },
          { id: 'json', text: `Download JSON (${rows.length})`, ...nothing },
        ]}
        onItemClick={({ detail }) =>
          detail.id === 'csv'
            ? download(`${name}.csv`, 'text/csv', toCsv(rows, columns))
            : download(`${name}.json`, 'application/json', JSON.stringify(rows, null, 2))
        }
      />
    </LoadedOnClick>
  )
}
