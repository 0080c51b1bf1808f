import { EditorView } from '@codemirror/view'
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import './json-editor.css'
import type { JsonEditorProps } from './json-editor.tsx'
import { jsonExtensions } from './json-extensions.ts'

/** The editor itself. Loaded on demand through `JsonEditor`. */
export function CodeMirror({ label, value, onChange, language, reveal }: JsonEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const hint = useId()
  const changed = useEffectEvent(onChange)
  const initialValue = useEffectEvent(() => value)

  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      doc: initialValue(),
      extensions: [
        jsonExtensions(language, { label, describedBy: hint }),
        EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
      ],
    })
    editor.current = view
    return () => view.destroy()
  }, [language, label, hint])

  useEffect(() => {
    const view = editor.current
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } })
  }, [value])

  useEffect(() => {
    const view = editor.current
    if (!view || !reveal) return
    const anchor = Math.min(reveal.offset, view.state.doc.length)
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
    view.focus()
  }, [reveal])

  return (
    <div className="json-editor">
      <div ref={host} />
      <p id={hint} className="json-editor-hint">
        Ctrl-Space completes. Escape, then Tab leaves the editor.
      </p>
    </div>
  )
}
