import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import Input from '@cloudscape-design/components/input'
import { useState } from 'react'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { isRecord } from '../document/document.ts'
import { OnlyInJson } from './field-control.tsx'
import type { Field } from './field.ts'
import { useField } from './use-field.ts'

type Entry = readonly [key: string, value: string]

/** An object whose members one names oneself. Two keys may be alike while they are typed, so what is typed is kept here. */
export function MapEditor({ field, at }: { field: Field; at: Path }) {
  const { value, write, isWritable } = useField(field, at)
  const [typed, setTyped] = useState<Entry[]>()
  if (!isWritable || !isTextMap(value ?? {})) return <OnlyInJson />
  const given = Object.entries(value ?? {}) as Entry[]
  const entries = typed && JSON.stringify(mapOf(typed) ?? {}) === JSON.stringify(value ?? {}) ? typed : given
  const noun = field.label.toLowerCase()
  const change = (next: Entry[]) => {
    setTyped(next)
    write(mapOf(next))
  }
  const cell = (index: number, side: 0 | 1) => (
    <Input
      ariaLabel={`${side ? 'Value' : 'Key'} ${index + 1} of ${noun}`}
      value={entries[index]?.[side] ?? ''}
      onChange={({ detail }) =>
        change(
          entries.map((entry, other) => (other !== index ? entry : side ? [entry[0], detail.value] : [detail.value, entry[1]])),
        )
      }
      autoComplete={false}
      spellcheck={false}
    />
  )
  return (
    <AttributeEditor
      items={entries}
      definition={[
        { label: 'Key', control: (_, index) => cell(index, 0) },
        { label: 'Value', control: (_, index) => cell(index, 1) },
      ]}
      addButtonText="Add entry"
      onAddButtonClick={() => change([...entries, ['', '']])}
      removeButtonText="Remove"
      removeButtonAriaLabel={([key]) => `Remove ${key || 'entry'} from ${noun}`}
      onRemoveButtonClick={({ detail }) => change(entries.filter((_, index) => index !== detail.itemIndex))}
      i18nStrings={{ itemRemovedAriaLive: 'Entry removed' }}
    />
  )
}

const isTextMap = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((member) => typeof member === 'string')

/** Entries without a key are not written yet. */
function mapOf(entries: Entry[]): Record<string, string> | undefined {
  const named = entries.filter(([key]) => key !== '')
  return named.length > 0 ? Object.fromEntries(named) : undefined
}
