// @vitest-environment jsdom
import { EditorView, runScopeHandlers } from '@codemirror/view'
import { afterEach, expect, test } from 'vitest'
import { jsonExtensions } from './json-extensions.ts'

const language = { memberAt: () => undefined, suggestionsAt: () => [], problemsOf: () => [] }
const extensions = jsonExtensions(language, { label: 'JSON', describedBy: 'hint' })

let editor: EditorView
const open = (doc: string) => {
  editor = new EditorView({ doc, extensions, parent: document.body })
}
// At once: jsdom cannot measure the text of an editor that stays.
afterEach(() => editor.destroy())

const press = (key: string, shiftKey = false) =>
  runScopeHandlers(editor, new KeyboardEvent('keydown', { key, shiftKey, keyCode: 9 }), 'editor')

test('names, texts and the other values have a colour of their own', () => {
  open('{"family": "web", "cpu": 1.5, "essential": true}')
  const written = (kind: string) => Array.from(editor.dom.querySelectorAll(`.${kind}`), ({ textContent }) => textContent)
  expect(written('json-name')).toEqual(['"family"', '"cpu"', '"essential"'])
  expect(written('json-text')).toEqual(['"web"'])
  expect(written('json-word')).toEqual(['1.5', 'true'])
})

test('Tab indents the line by two spaces, Shift-Tab takes them back', () => {
  open('{\n"family": "web"\n}')
  editor.dispatch({ selection: { anchor: 5 } })
  expect(press('Tab')).toBe(true)
  expect(editor.state.doc.line(2).text).toBe('  "family": "web"')
  press('Tab', true)
  expect(editor.state.doc.line(2).text).toBe('"family": "web"')
})
