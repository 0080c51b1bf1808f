import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo, useState } from 'react'
import { Dialog } from '../../../components/dialog.tsx'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { problemsWithin, readDocument, writeValue } from '../document/document.ts'
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
  const written = useMemo(() => readDocument(text), [text])
  if (!written.document) return null

  const [first, ...more] = sections
  const errors = problemsWithin(written.problems, path).filter((problem) => !problem.warning).length
  const submit = () => (errors > 0 && !wasTried ? setTried(true) : onSubmit(text))
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
