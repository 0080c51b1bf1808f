import Tabs from '@cloudscape-design/components/tabs'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { JsonEditor } from '../../../components/json-editor/json-editor.tsx'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { offsetOf, type WrittenDocument } from '../document/document.ts'
import { Builder } from './builder.tsx'
import { taskDefinitionLanguage } from './document-language.ts'

/** The member of the address that names the view. */
export const VIEW = 'view'

/** Which view of a task definition is shown, and the way to a place in its JSON. */
export function useDocumentViews(text: string) {
  const [search, setSearch] = useSearchParams()
  const [reveal, setReveal] = useState<{ offset: number }>()
  const view = search.get(VIEW) === 'json' ? 'json' : 'builder'
  const show = (next: string) => {
    setReveal(undefined)
    setSearch(
      (query) => {
        if (next === 'json') query.set(VIEW, next)
        else query.delete(VIEW)
        return query
      },
      { replace: true },
    )
  }
  const showInJson = (path: Path) => {
    show('json')
    setReveal({ offset: offsetOf(text, path) })
  }
  return { view, show, showInJson, reveal }
}

interface DocumentViewsProps {
  views: ReturnType<typeof useDocumentViews>
  written: WrittenDocument
  /** Whether required fields that are still empty are complained of. */
  showsMissing: boolean
  onChange: (text: string) => void
  /** Beside the tabs. */
  actions?: ReactNode
}

/** One document in two views, Builder and JSON. What is typed in one is in the other at once, because both are the same text. */
export function DocumentViews({ views, written, showsMissing, onChange, actions }: DocumentViewsProps) {
  return (
    <Tabs
      actions={actions}
      activeTabId={views.view}
      onChange={({ detail }) => views.show(detail.activeTabId)}
      tabs={[
        {
          id: 'builder',
          label: 'Builder',
          content: <Builder written={written} showsMissing={showsMissing} onChange={onChange} onShowInJson={views.showInJson} />,
        },
        {
          id: 'json',
          label: 'JSON',
          content: (
            <JsonEditor
              label="Task definition JSON"
              value={written.text}
              onChange={onChange}
              language={taskDefinitionLanguage}
              reveal={views.reveal}
            />
          ),
        },
      ]}
    />
  )
}
