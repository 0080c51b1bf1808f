import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo, useState } from 'react'
import { Dialog } from '../../../components/dialog.tsx'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { problemsWithin, readDocument, writePath, writeValue } from '../document/document.ts'
import { findRename, renameReferences } from '../document/references.ts'
import { DocumentFormProvider } from '../form/document-form.tsx'
import { FieldGrid, FieldSections } from '../form/field-sections.tsx'
import type { Section } from '../form/field.ts'

interface ItemDialogProps {
  title: string
  submitLabel: string
  /** The whole document, with the item already in it. The dialog works on a copy. */
  text: string
  path: Path
  /** The first one is always open. */
  sections: Section[]
  onSubmit: (text: string) => void
  onDismiss: () => void
}

/** Edits one container or one volume of the document. */
export function ItemDialog({ title, submitLabel, text: before, path, sections, onSubmit, onDismiss }: ItemDialogProps) {
  const [text, setText] = useState(before)
  const [wasTried, setTried] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [renamesReferences, setRenamesReferences] = useState(true)
  const written = useMemo(() => readDocument(text), [text])
  const initial = useMemo(() => readDocument(before).document, [before])
  if (!written.document) return null

  const [first, ...more] = sections
  const rename = findRename(initial, written.document, path)
  const errors = problemsWithin(written.problems, path).filter((problem) => !problem.warning).length
  const submit = () => {
    if (errors > 0 && !wasTried) setTried(true)
    else onSubmit(rename && renamesReferences ? renameReferences(text, written.document, rename) : text)
  }
  const dismiss = () => (text === before ? onDismiss() : setLeaving(true))
  const form = {
    document: written.document,
    problems: written.problems,
    showsMissing: wasTried,
    write: (at: Path, value: unknown) => setText((current) => writeValue(current, at, value)),
  }
  return (
    <Dialog
      title={title}
      size="large"
      onDismiss={dismiss}
      footer={
        <SpaceBetween size="s">
          {isLeaving && (
            <Alert type="warning" action={<Button onClick={onDismiss}>Discard changes</Button>}>
              What you changed in this dialog would be lost.
            </Alert>
          )}
          {rename && (
            <Checkbox
              checked={renamesReferences}
              onChange={({ detail }) => setRenamesReferences(detail.checked)}
              description={rename.places.map(writePath).join(', ')}
            >
              {`Change “${rename.from}” to “${rename.to}” in ${rename.places.length === 1 ? 'one other place' : `${rename.places.length} other places`}`}
            </Checkbox>
          )}
          {wasTried && errors > 0 && (
            <Alert type="error">{`${errors === 1 ? 'One entry needs' : `${errors} entries need`} a change before ECS takes it. You can also fix that later.`}</Alert>
          )}
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={isLeaving ? () => setLeaving(false) : dismiss}>
                {isLeaving ? 'Keep editing' : 'Cancel'}
              </Button>
              <Button variant="primary" onClick={submit}>
                {wasTried && errors > 0 ? `${submitLabel} as it is` : submitLabel}
              </Button>
            </SpaceBetween>
          </Box>
        </SpaceBetween>
      }
    >
      <DocumentFormProvider form={form}>
        <SpaceBetween size="l">
          {first && <FieldGrid fields={first.fields} at={path} />}
          <FieldSections sections={more} at={path} />
        </SpaceBetween>
      </DocumentFormProvider>
    </Dialog>
  )
}
