import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { type WrittenDocument, writeValue } from '../document/document.ts'
import { containerSections } from '../form/container-fields.ts'
import { DocumentFormProvider } from '../form/document-form.tsx'
import { FieldSections } from '../form/field-sections.tsx'
import { FieldView } from '../form/field-view.tsx'
import { membersOnlyInJson } from '../form/known-members.ts'
import { familyField, taskSections } from '../form/task-fields.ts'
import { volumeSections } from '../form/volume-fields.ts'
import { OnlyInJsonNote, UnreadableNote } from './builder-notes.tsx'
import { ItemTable } from './item-table.tsx'
import { memoryWords, mountedBy, portWords, textOf, volumeWords } from './item-words.ts'

interface BuilderProps {
  written: WrittenDocument
  showsMissing: boolean
  onChange: (text: string) => void
  onShowInJson: (path: Path) => void
}

/** The document as a form. It writes into the text what is changed here and leaves the rest of the text as it is. */
export function Builder({ written, showsMissing, onChange, onShowInJson }: BuilderProps) {
  const { text, document, problems } = written
  if (written.fault) return <UnreadableNote text={text} fault={written.fault} onShow={() => onShowInJson([])} />
  const write = (path: Path, value: unknown) => onChange(writeValue(text, path, value))
  return (
    <DocumentFormProvider form={{ document: written.document, problems, showsMissing, write }}>
      <SpaceBetween size="l">
        <Container>
          <FieldView field={familyField} at={[]} />
        </Container>
        <ItemTable
          list="containerDefinitions"
          title="Container definitions"
          noun="container definition"
          columns={[
            { header: 'Container Name', cell: ({ name }) => textOf(name) },
            { header: 'Image', cell: ({ image }) => textOf(image) },
            { header: 'CPU Units', cell: ({ cpu }) => textOf(cpu) },
            { header: 'Memory (MB)', cell: memoryWords },
            { header: 'Essential', cell: ({ essential }) => textOf(essential ?? true) },
            { header: 'Ports', cell: portWords },
          ]}
          sections={containerSections}
          blank={{ name: '', image: '', essential: true }}
          empty="A task runs one to ten containers."
          text={text}
          onChange={onChange}
        />
        <ItemTable
          list="volumes"
          title="Volumes"
          noun="volume"
          columns={[
            { header: 'Volume name', cell: ({ name }) => textOf(name) },
            { header: 'Data', cell: volumeWords },
            { header: 'Mounted by', cell: (volume) => mountedBy(document, volume) },
          ]}
          sections={volumeSections}
          blank={{ name: '' }}
          empty="Containers of the task can share data through volumes."
          text={text}
          onChange={onChange}
        />
        <FieldSections sections={taskSections} at={[]} variant="container" />
        <OnlyInJsonNote paths={membersOnlyInJson(document)} onShow={onShowInJson} />
      </SpaceBetween>
    </DocumentFormProvider>
  )
}
