import { acceptCompletion, autocompletion } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { lintGutter, linter } from '@codemirror/lint'
import { type Extension, Prec } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  hoverTooltip,
  keymap,
} from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { completeJson } from './json-completion.ts'
import { cursorAt, unquote } from './json-cursor.ts'
import { jsonDiagnostics } from './json-diagnostics.ts'
import type { JsonLanguage } from './json-language.ts'

/** Everything the editor can do, made from what the page knows of its documents. */
export function jsonExtensions(
  language: JsonLanguage,
  { label, describedBy }: { label: string; describedBy: string },
): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  return [
    nonce ? EditorView.cspNonce.of(nonce.nonce || nonce.content) : [],
    Prec.high(
      keymap.of([
        { key: 'Tab', run: acceptCompletion },
        { key: 'Tab', run: indent, shift: outdent },
      ]),
    ),
    basicSetup,
    json(),
    Prec.highest(colours),
    autocompletion({ override: [completeJson(language)], icons: false }),
    linter((view) => jsonDiagnostics(view.state.doc.toString(), language.problemsOf), { delay: 250 }),
    lintGutter(),
    memberTooltip(language),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
  ]
}

/** The document's words for the member under the pointer. */
const memberTooltip = ({ memberAt }: JsonLanguage): Extension =>
  hoverTooltip((view, position) => {
    const cursor = cursorAt(view.state.doc.toString(), position)
    if (!cursor.token) return null
    const member = memberAt(cursor.place === 'name' ? [...cursor.path, unquote(cursor.token)] : cursor.path)
    if (!member) return null
    const facts = [member.type, member.required && 'required', member.default !== undefined && `default ${member.default}`]
    const range = member.minimum !== undefined && member.maximum !== undefined && `${member.minimum} to ${member.maximum}`
    return {
      pos: cursor.from,
      end: cursor.to,
      create: () => {
        const dom = document.createElement('div')
        dom.className = 'json-editor-tooltip'
        for (const line of [member.doc, [...facts, range].filter(Boolean).join(' · '), member.enum?.join(' | ')]) {
          if (line) dom.append(Object.assign(document.createElement('div'), { textContent: line }))
        }
        return { dom }
      },
    }
  })

/** The colours come from the style sheet, so that they follow the console's theme. */
const tokens = new MatchDecorator({
  regexp: /"(?:[^"\\]|\\.)*"(?=(\s*:)?)|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g,
  decoration: ([token, colon]) => {
    if (!token.startsWith('"')) return marks.word
    return colon ? marks.name : marks.text
  },
})
const marks = {
  name: Decoration.mark({ class: 'json-name' }),
  text: Decoration.mark({ class: 'json-text' }),
  word: Decoration.mark({ class: 'json-word' }),
}
const colours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = tokens.createDeco(view)
    }
    update(update: ViewUpdate) {
      this.decorations = tokens.updateDeco(update, this.decorations)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

/** Two spaces before every line of the selection. Escape, then Tab leaves the editor: CodeMirror's own way out. */
function indent(view: EditorView): boolean {
  view.dispatch({ changes: selectedLines(view).map(({ from }) => ({ from, insert: '  ' })), userEvent: 'input.indent' })
  return true
}

function outdent(view: EditorView): boolean {
  const changes = selectedLines(view).map(({ from, text }) => ({ from, to: from + (/^ {1,2}|^\t/.exec(text)?.[0].length ?? 0) }))
  view.dispatch({ changes, userEvent: 'delete.dedent' })
  return true
}

function selectedLines({ state }: EditorView) {
  const numbers = new Set<number>()
  for (const range of state.selection.ranges) {
    const last = state.doc.lineAt(range.to).number
    for (let number = state.doc.lineAt(range.from).number; number <= last; number++) numbers.add(number)
  }
  return Array.from(numbers, (number) => state.doc.line(number))
}
