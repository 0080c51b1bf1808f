import FormField from '@cloudscape-design/components/form-field'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { FieldControl } from './field-control.tsx'
import type { Field } from './field.ts'
import { limitsOf } from './field-words.ts'
import { MapEditor } from './map-editor.tsx'
import { RowsEditor } from './rows-editor.tsx'
import { useField } from './use-field.ts'

/** What can be entered, where the input itself does not show it. */
function hintOf({ kind, member }: Field): string | undefined {
  if (kind === 'words' || kind === 'numbers') return 'Separated by commas, without quotes'
  return kind === 'choice' ? undefined : limitsOf(member)
}

/** A field with its label, its description and its problems. */
export function FieldView({ field, at }: { field: Field; at: Path }) {
  const { error, warning } = useField(field, at)
  const { kind, member, label } = field
  // In an optional object, a member is required only once the object is there: the validator says so.
  const isRequired = member.required && field.path.length === 1
  const isWide = kind === 'rows' || kind === 'map'
  const hint = hintOf(field)
  return (
    <FormField
      label={kind === 'flag' ? undefined : label + (isRequired ? ' *' : '')}
      description={kind === 'flag' ? undefined : member.doc}
      constraintText={hint}
      errorText={error}
      warningText={warning}
      stretch={isWide}
      i18nStrings={{ errorIconAriaLabel: 'Error', warningIconAriaLabel: 'Warning' }}
    >
      {kind === 'rows' ? (
        <RowsEditor field={field} at={at} />
      ) : kind === 'map' ? (
        <MapEditor field={field} at={at} />
      ) : (
        <FieldControl field={field} at={at} />
      )}
    </FormField>
  )
}
