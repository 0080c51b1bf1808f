import Box from '@cloudscape-design/components/box'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import type { ReactNode } from 'react'
import { isRecord, isSet, valueAt } from '../document/document.ts'
import { textOf } from '../editor/item-words.ts'
import type { Field, Section } from '../form/field.ts'
import { codecs } from '../form/field-codecs.ts'

interface FieldFactsProps {
  fields: Field[]
  /** The container, the volume or the task definition. */
  item: unknown
}

/** The fields that are set, to read: the form of the Builder without its inputs. */
export function FieldFacts({ fields, item }: FieldFactsProps) {
  const set = fields.map((field) => ({ field, value: valueAt(item, field.path) })).filter(({ value }) => isSet(value))
  const isTable = ({ kind }: Field) => kind === 'rows' || kind === 'map'
  const pairs = set.filter(({ field }) => !isTable(field) && field.kind !== 'words')
  const commands = set.filter(({ field }) => field.kind === 'words')
  return (
    <SpaceBetween size="m">
      {pairs.length > 0 && (
        <KeyValuePairs
          columns={4}
          items={pairs.map(({ field, value }) => ({ label: field.label, value: factOf(field, value) }))}
        />
      )}
      {commands.length > 0 && (
        <KeyValuePairs
          columns={1}
          items={commands.map(({ field, value }) => ({ label: field.label, value: factOf(field, value) }))}
        />
      )}
      {set
        .filter(({ field }) => isTable(field))
        .map(({ field, value }) => (
          <FactTable key={field.label} field={field} value={value} />
        ))}
    </SpaceBetween>
  )
}

/** The sections of which something is set, each below its title. */
export function SectionFacts({ sections, item }: { sections: Section[]; item: unknown }) {
  return (
    <SpaceBetween size="l">
      {sections
        .filter(({ fields }) => fields.some(({ path }) => isSet(valueAt(item, path))))
        .map(({ title, fields }) => (
          <div key={title}>
            <Box variant="h4" padding={{ bottom: 'xs' }}>
              {title}
            </Box>
            <FieldFacts fields={fields} item={item} />
          </div>
        ))}
    </SpaceBetween>
  )
}

function FactTable({ field, value }: { field: Field; value: unknown }) {
  const isMap = field.kind === 'map'
  const rows: unknown[] = isMap && isRecord(value) ? Object.entries(value) : Array.isArray(value) ? value : []
  const columns = isMap
    ? [0, 1].map((side) => ({
        id: String(side),
        header: side ? 'Value' : 'Key',
        cell: (row: unknown) => textOf((row as unknown[])[side]),
      }))
    : field.columns.map((column) => ({
        id: column.label,
        header: column.label,
        cell: (row: unknown) => factOf(column, valueAt(row, column.path)),
      }))
  return (
    <Table
      variant="embedded"
      header={<Box variant="awsui-key-label">{field.label}</Box>}
      ariaLabels={{ tableLabel: field.label }}
      items={rows}
      columnDefinitions={columns}
      contentDensity="compact"
      wrapLines
    />
  )
}

/** A value in words; as JSON where it has a shape that the field does not know. */
function factOf({ kind }: Field, value: unknown): ReactNode {
  if (!isSet(value)) return '–'
  if (kind === 'words' && codecs.words.accepts(value)) return <Box variant="code">{codecs.words.format(value)}</Box>
  if (kind === 'flag') return textOf(value)
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.map(String).join(', ')
  return textOf(value) || <Box variant="code">{JSON.stringify(value)}</Box>
}
