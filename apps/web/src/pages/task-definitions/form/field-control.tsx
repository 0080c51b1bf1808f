import Autosuggest from '@cloudscape-design/components/autosuggest'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import Input from '@cloudscape-design/components/input'
import Multiselect from '@cloudscape-design/components/multiselect'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { suggestionsAt } from '../document/suggestions.ts'
import { useDocumentForm } from './document-form.tsx'
import type { Field } from './field.ts'
import { type TypedKind, codecs } from './field-codecs.ts'
import { useField, useTypedField } from './use-field.ts'

interface ControlProps {
  field: Field
  at: Path
  /** For a control without a FormField around it: a cell of a row. */
  ariaLabel?: string
}

/** The input of a field that is not a list of rows. */
export function FieldControl(props: ControlProps) {
  switch (props.field.kind) {
    case 'flag':
      return <FlagControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} />
    case 'choices':
      return <ChoicesControl {...props} />
    case 'lines':
      return <LinesControl {...props} />
    case 'open-choice':
      return <TextControl {...props} kind="text" />
    case 'text':
    case 'number':
    case 'words':
    case 'numbers':
      return <TextControl {...props} kind={props.field.kind} />
    case 'rows':
    case 'map':
  }
  throw new Error(`${props.field.kind} have an editor of their own`)
}

function TextControl({ field, at, ariaLabel, kind }: ControlProps & { kind: TypedKind }) {
  const { document } = useDocumentForm()
  const { text, type, value, isWritable } = useTypedField(field, kind, at)
  const label = ariaLabel === undefined ? {} : { ariaLabel }
  if (!isWritable || !isShowable(value, codecs[kind].accepts)) return <OnlyInJson {...label} />
  const suggestions = kind === 'text' ? [...(field.member.enum ?? []), ...suggestionsAt([...at, ...field.path], document)] : []
  const placeholder = placeholderOf(field)
  if (suggestions.length > 0) {
    return (
      <Autosuggest
        {...label}
        value={text}
        onChange={({ detail }) => type(detail.value)}
        options={suggestions.map((suggestion) => ({ value: suggestion }))}
        enteredTextLabel={(entered) => `Use “${entered}”`}
        empty="No suggestion"
        placeholder={placeholder}
        expandToViewport
      />
    )
  }
  return (
    <Input
      {...label}
      value={text}
      onChange={({ detail }) => type(detail.value)}
      inputMode={kind === 'number' ? 'numeric' : 'text'}
      placeholder={placeholder}
      autoComplete={false}
      spellcheck={false}
    />
  )
}

function LinesControl({ field, at }: ControlProps) {
  const { document } = useDocumentForm()
  const { text, type, value, path, isWritable } = useTypedField(field, 'lines', at)
  if (!isWritable || !isShowable(value, codecs.lines.accepts)) return <OnlyInJson />
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // A link may go on behind the name: `db:database`.
  const named = new Set(lines.map((line) => line.split(':')[0]))
  const suggestions = suggestionsAt([...path, 0], document).filter((name) => !named.has(name))
  return (
    <SpaceBetween size="xxs">
      <Textarea
        value={text}
        onChange={({ detail }) => type(detail.value)}
        onBlur={() => type(lines.join('\n'))}
        rows={Math.min(Math.max(text.split('\n').length, 2), 8)}
        placeholder="One a line"
        spellcheck={false}
      />
      {suggestions.length > 0 && (
        <SpaceBetween direction="horizontal" size="xs">
          {suggestions.map((name) => (
            <Button key={name} variant="inline-link" formAction="none" onClick={() => type([...lines, name].join('\n'))}>
              {`Add ${name}`}
            </Button>
          ))}
        </SpaceBetween>
      )}
    </SpaceBetween>
  )
}

function FlagControl({ field, at, ariaLabel }: ControlProps) {
  const { value, write, isWritable } = useField(field, at)
  if (!isWritable || !isShowable(value, (given) => typeof given === 'boolean')) return <OnlyInJson />
  return (
    <Checkbox
      checked={(value ?? field.member.default) === true}
      onChange={({ detail }) => write(detail.checked)}
      {...(ariaLabel ? { ariaLabel } : { description: field.member.doc })}
    >
      {ariaLabel ? undefined : field.label}
    </Checkbox>
  )
}

function ChoiceControl({ field, at, ariaLabel }: ControlProps) {
  const { value, write, isWritable } = useField(field, at)
  if (!isWritable || !isShowable(value, (given) => typeof given === 'string')) return <OnlyInJson />
  const words = field.member.enum ?? []
  const unset = { value: '', label: field.member.default === undefined ? 'Not set' : `Not set (${field.member.default})` }
  const current = typeof value === 'string' ? value : ''
  const strange = current === '' || words.includes(current) ? [] : [{ value: current, label: current }]
  const options = [unset, ...words.map((word) => ({ value: word, label: word })), ...strange]
  return (
    <Select
      options={options}
      selectedOption={options.find((option) => option.value === current) ?? unset}
      onChange={({ detail }) => write(detail.selectedOption.value || undefined)}
      expandToViewport
      {...(ariaLabel && { ariaLabel })}
    />
  )
}

function ChoicesControl({ field, at, ariaLabel }: ControlProps) {
  const { value, write, isWritable } = useField(field, at)
  if (!isWritable || !isShowable(value, codecs.words.accepts)) return <OnlyInJson />
  const chosen = Array.isArray(value) ? value.map(String) : []
  const words = new Set([...(field.member.items?.enum ?? []), ...chosen])
  return (
    <Multiselect
      options={Array.from(words, (word) => ({ value: word, label: word }))}
      selectedOptions={chosen.map((word) => ({ value: word, label: word }))}
      onChange={({ detail }) => {
        const next = detail.selectedOptions.flatMap((option) => option.value ?? [])
        write(next.length > 0 ? next : undefined)
      }}
      placeholder="Not set"
      expandToViewport
      deselectAriaLabel={(option) => `Remove ${option.label}`}
      {...(ariaLabel && { ariaLabel })}
    />
  )
}

/** In place of a control that would lose what is there. */
export function OnlyInJson({ ariaLabel }: { ariaLabel?: string }) {
  return <Input value="Can be edited as JSON only" disabled {...(ariaLabel && { ariaLabel })} />
}

const isShowable = (value: unknown, accepts: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || accepts(value)

function placeholderOf({ kind, member }: Field): string {
  if (member.default !== undefined) return String(member.default)
  return kind === 'words' && !member.example ? '/bin/sh,-c,echo' : kind === 'words' ? '' : (member.example ?? '')
}
