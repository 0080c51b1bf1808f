import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { download, toCsv } from '../lib/export-rows.ts'
import type { Column } from './columns.tsx'

interface TableExportProps<Row> {
  title: string
  /** Those that match the filter, in their order, on all pages. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

/** Takes what a table lists away as a file. */
export function TableExport<Row>({ title, rows, columns }: TableExportProps<Row>) {
  const name = title.toLowerCase().replaceAll(' ', '-')
  return (
    <ButtonDropdown
      variant="icon"
      expandToViewport
      ariaLabel={`Export ${title}`}
      items={[
        { id: 'csv', text: `Download CSV (${rows.length})`, disabled: rows.length === 0 },
        { id: 'json', text: `Download JSON (${rows.length})`, disabled: rows.length === 0 },
      ]}
      onItemClick={({ detail }) =>
        detail.id === 'csv'
          ? download(`${name}.csv`, 'text/csv', toCsv(rows, columns))
          : download(`${name}.json`, 'application/json', JSON.stringify(rows, null, 2))
      }
    />
  )
}
