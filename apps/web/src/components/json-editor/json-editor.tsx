import { Suspense, lazy } from 'react'
import type { JsonLanguage } from './json-language.ts'

export interface JsonEditorProps {
  label: string
  value: string
  onChange: (value: string) => void
  language: JsonLanguage
  /** Puts the cursor there. A new object, a new jump. */
  reveal?: { offset: number } | undefined
}

const CodeMirror = lazy(async () => ({ default: (await import('./code-mirror.tsx')).CodeMirror }))

/** A JSON editor with completion, documentation and problems at their line. CodeMirror arrives when it is first shown. */
export function JsonEditor(props: JsonEditorProps) {
  return (
    <Suspense fallback={<output>Loading the editor…</output>}>
      <CodeMirror {...props} />
    </Suspense>
  )
}
