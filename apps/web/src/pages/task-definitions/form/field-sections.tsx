import Box from '@cloudscape-design/components/box'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { isSet, problemsWithin, valueAt } from '../document/document.ts'
import { type DocumentForm, useDocumentForm } from './document-form.tsx'
import type { Field, Section } from './field.ts'
import { FieldView } from './field-view.tsx'

/** Fields in two columns, with the wide ones (rows and maps) below. */
export function FieldGrid({ fields, at }: { fields: Field[]; at: Path }) {
  const isWide = ({ kind }: Field) => kind === 'rows' || kind === 'map'
  const view = (field: Field) => <FieldView key={field.path.join('.')} field={field} at={at} />
  return (
    <SpaceBetween size="l">
      <ColumnLayout columns={2}>{fields.filter((field) => !isWide(field)).map(view)}</ColumnLayout>
      {fields.filter(isWide).map(view)}
    </SpaceBetween>
  )
}

/** `container`: each in a box of its own. */
type Variant = 'default' | 'container'

/** Sections to open; each says how much of it is set, and is open from the start where something is wrong. Closed ones cost nothing. */
export function FieldSections({ sections, at, variant = 'default' }: { sections: Section[]; at: Path; variant?: Variant }) {
  return (
    <SpaceBetween size="xs">
      {sections.map((section) => (
        <FieldSection key={section.title} section={section} at={at} variant={variant} />
      ))}
    </SpaceBetween>
  )
}

function FieldSection({ section, at, variant }: { section: Section; at: Path; variant: Variant }) {
  const form = useDocumentForm()
  const set = section.fields.filter((field) => isSet(valueAt(form.document, [...at, ...field.path]))).length
  const problems = problemCount(form, section, at)
  const [isOpen, setOpen] = useState(problems > 0)
  const counts = [set > 0 && `${set} set`, problems > 0 && `${problems} to fix`].filter(Boolean).join(', ')
  return (
    <ExpandableSection
      variant={variant}
      headerText={counts ? `${section.title} (${counts})` : section.title}
      expanded={isOpen}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {isOpen && (
        <Box padding={{ bottom: 'm' }}>
          <FieldGrid fields={section.fields} at={at} />
        </Box>
      )}
    </ExpandableSection>
  )
}

const problemCount = ({ problems }: DocumentForm, { fields }: Section, at: Path): number =>
  fields.flatMap((field) => problemsWithin(problems, [...at, ...field.path])).filter((problem) => !problem.warning).length
