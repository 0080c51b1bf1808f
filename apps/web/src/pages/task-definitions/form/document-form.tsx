import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import type { Problem } from '@gantry/shared/ecs/task-definition-problems'
import { type ReactNode, createContext, use } from 'react'
import type { Path } from '../../../components/json-editor/json-text.ts'

/** What the fields below a form read and write. */
export interface DocumentForm {
  document: TaskDefinitionDocument
  problems: Problem[]
  /** Whether empty fields show their problem too: after the first try to go on. */
  showsMissing: boolean
  /** Writes a value at a path of the document; undefined takes the member out. */
  write: (path: Path, value: unknown) => void
}

const FormContext = createContext<DocumentForm | undefined>(undefined)

export function DocumentFormProvider({ form, children }: { form: DocumentForm; children: ReactNode }) {
  return <FormContext value={form}>{children}</FormContext>
}

export function useDocumentForm(): DocumentForm {
  const form = use(FormContext)
  if (!form) throw new Error('A field needs a DocumentFormProvider above it')
  return form
}
