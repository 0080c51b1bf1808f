import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { lineAndColumn } from '../../../components/json-editor/json-text.ts'
import { type WrittenDocument, writePath, writeValue } from '../document/document.ts'
import { containerSections } from '../form/container-fields.ts'
import { DocumentFormProvider } from '../form/document-form.tsx'
import { FieldSections } from '../form/field-sections.tsx'
import { FieldView } from '../form/field-view.tsx'
import { membersOnlyInJson } from '../form/known-members.ts'
import { familyField, taskSections } from '../form/task-fields.ts'
import { volumeSections } from '../form/volume-fields.ts'
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
  if (written.fault) return <Unreadable text={text} fault={written.fault} onShow={() => onShowInJson([])} />
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
        <OnlyInJson paths={membersOnlyInJson(document)} onShow={onShowInJson} />
      </SpaceBetween>
    </DocumentFormProvider>
  )
}

function Unreadable({ text, fault, onShow }: { text: string; fault: { offset: number; message: string }; onShow: () => void }) {
  const { line, column } = lineAndColumn(text, fault.offset)
  return (
    <Alert
      type="warning"
      header={`The JSON cannot be read at line ${line}, column ${column}`}
      action={
        <Button formAction="none" onClick={onShow}>
          {`Go to line ${line}`}
        </Button>
      }
    >
      {`${fault.message} The text is kept as it is; the Builder shows it again once it can be read.`}
    </Alert>
  )
}

function OnlyInJson({ paths, onShow }: { paths: Path[]; onShow: (path: Path) => void }) {
  if (paths.length === 0) return null
  return (
    <Alert type="info" header={`${paths.length} ${paths.length === 1 ? 'member' : 'members'} only in JSON`}>
      The Builder has no field for them and keeps them as they are:{' '}
      {paths.map((path, index) => (
        <span key={writePath(path)}>
          {index > 0 && ', '}
          <Button variant="inline-link" formAction="none" onClick={() => onShow(path)}>
            {writePath(path)}
          </Button>
        </span>
      ))}
    </Alert>
  )
}
