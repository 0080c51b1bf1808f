import { useMemo } from 'react'
import { type Column, textColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'

interface Attribute {
  name: string
  value?: string
}

const columns: readonly Column<Attribute>[] = [
  textColumn({ id: 'name', header: 'Name', value: (attribute) => attribute.name, isRowHeader: true }),
  textColumn({ id: 'value', header: 'Value', value: (attribute) => attribute.value }),
]

/** What placement constraints can ask of the instance. */
export function InstanceAttributes({ attributes }: { attributes: Attribute[] }) {
  return (
    <ResourceTable
      id="instance-attributes"
      title="Attributes"
      urlKey="attributes-"
      query={loadedRows(useMemo(() => attributes.toSorted(valuedFirst), [attributes]))}
      columns={columns}
      rowId={(attribute) => attribute.name}
      defaultPageSize={20}
      empty={{
        text: 'No attributes. The agent registers what the machine can do; your own can be added for placement constraints.',
      }}
    />
  )
}

/** Those that say something stand before the many that only name a capability. */
function valuedFirst(a: Attribute, b: Attribute): number {
  return Number(Boolean(b.value)) - Number(Boolean(a.value)) || a.name.localeCompare(b.name, 'en', { numeric: true })
}
