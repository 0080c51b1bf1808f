import { acceptCompletion, autocompletion } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { syntaxHighlighting } from '@codemirror/language'
import { lintGutter, linter } from '@codemirror/lint'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, hoverTooltip, keymap } from '@codemirror/view'
import { tagHighlighter, tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { completeJson } from './json-completion.ts'
import { cursorAt, memberPath } from './json-cursor.ts'
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
    // Escape, then Tab leaves the editor: CodeMirror's own way out.
    Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }, indentWithTab])),
    basicSetup,
    json(),
    syntaxHighlighting(colours),
    autocompletion({ override: [completeJson(language)], icons: false }),
    linter((view) => jsonDiagnostics(view.state.doc.toString(), language.problemsOf), { delay: 250 }),
    lintGutter(),
    memberTooltip(language),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
  ]
}

/** The colours come from the style sheet, so that they follow the console's theme. */
const colours = tagHighlighter([
  { tag: tags.propertyName, class: 'json-name' },
  { tag: tags.string, class: 'json-text' },
  { tag: [tags.number, tags.bool, tags.null], class: 'json-word' },
])

/** The document's words for the member under the pointer. */
const memberTooltip = ({ memberAt }: JsonLanguage): Extension =>
  hoverTooltip((view, position) => {
    const cursor = cursorAt(view.state.doc.toString(), position)
    if (!cursor.token) return null
    const member = memberAt(memberPath(cursor))
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
