import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { type DocumentForm, useDocumentForm } from './document-form.tsx'
import { FieldControl, OnlyInJson } from './field-control.tsx'
import type { Field } from './field.ts'
import { nounOf } from './field-words.ts'
import { readField, useField } from './use-field.ts'

/** A list of objects, one row each. Members without a column stay in their row. */
export function RowsEditor({ field, at }: { field: Field; at: Path }) {
  const form = useDocumentForm()
  const { value, path, isWritable } = useField(field, at)
  if (!isWritable || (value !== undefined && value !== null && !Array.isArray(value))) return <OnlyInJson />
  const rows = Array.from({ length: Array.isArray(value) ? value.length : 0 }, (_, index) => index)
  const noun = nounOf(field)
  return (
    <AttributeEditor
      items={rows}
      definition={field.columns.map((column) => cellsOf(column, { form, path, noun }))}
      addButtonText={`Add ${noun}`}
      onAddButtonClick={() => form.write([...path, rows.length], emptyRow(field))}
      removeButtonText="Remove"
      removeButtonAriaLabel={(row: number) => `Remove ${noun} ${row + 1}`}
      onRemoveButtonClick={({ detail }) => form.write([...path, detail.itemIndex], undefined)}
      i18nStrings={{ itemRemovedAriaLive: `${noun} removed`, errorIconAriaLabel: 'Error', warningIconAriaLabel: 'Warning' }}
    />
  )
}

/** One column: its control and the problems of every row. */
function cellsOf(column: Field, { form, path, noun }: { form: DocumentForm; path: Path; noun: string }) {
  return {
    label: column.label,
    control: (row: number) => (
      <FieldControl field={column} at={[...path, row]} ariaLabel={`${column.label}, ${noun} ${row + 1}`} />
    ),
    errorText: (row: number) => readField(form, column, [...path, row]).error,
    warningText: (row: number) => readField(form, column, [...path, row]).warning,
  }
}

/** What must be there is there from the start, so that members keep their order. */
function emptyRow({ columns }: Field): object {
  const texts = columns.filter(({ member }) => member.required && member.type === 'string' && !member.enum)
  return Object.fromEntries(texts.map(({ path }) => [path[0], '']))
}
