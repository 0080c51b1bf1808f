import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  snippet,
  startCompletion,
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { Member } from '@gantry/shared/ecs/task-definition-schema'
import { type JsonCursor, cursorAt } from './json-cursor.ts'
import type { JsonLanguage } from './json-language.ts'

/** Member names that the object does not have yet, and values where the schema or the document knows some. */
export function completeJson({ memberAt, suggestionsAt }: JsonLanguage) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const text = state.doc.toString()
    const cursor = cursorAt(text, pos)
    if (!explicit && !/^["a-z]/i.test(cursor.token)) return null
    const member = memberAt(cursor.path)
    const options =
      cursor.place === 'name'
        ? nameOptions(member, cursor, endsBeforeName(text, cursor.to))
        : valueOptions(member, suggestionsAt(cursor.path, text))
    return options.length > 0 ? { from: cursor.from, options, validFor: /^"?[\w.-]*$/ } : null
  }
}

function nameOptions(parent: Member | undefined, { taken, named }: JsonCursor, needsComma: boolean): Completion[] {
  return Object.entries(parent?.members ?? {})
    .filter(([name]) => !taken.includes(name))
    .map(([name, member], index) => ({
      label: `"${name}"`,
      displayLabel: name,
      detail: member.required ? `${member.type}, required` : member.type,
      info: member.doc,
      // The schema's own order: what one needs first, first.
      boost: -index / 10,
      apply: named ? replaceToken : insertMember(`"${name}": ${emptyValue(member)}${needsComma ? ',' : ''}`, hasWords(member)),
    }))
}

function valueOptions(member: Member | undefined, suggestions: string[]): Completion[] {
  const words = member?.type === 'boolean' ? ['true', 'false'] : (member?.enum ?? []).map((word) => JSON.stringify(word))
  return [...words, ...suggestions.map((text) => JSON.stringify(text))].map((label, index) => ({
    label,
    boost: -index / 10,
    apply: replaceToken,
    ...(member?.default !== undefined && label === JSON.stringify(member.default) && { detail: 'default' }),
  }))
}

/** Writes the name with an empty value, and goes on to the words that the value may be. */
function insertMember(template: string, goesOn: boolean) {
  return (view: EditorView, completion: Completion) => {
    const { from, to } = cursorNow(view)
    snippet(template)(view, completion, from, to)
    if (goesOn) startCompletion(view)
  }
}

/** The whole token gives way, also what stands behind the cursor: a closing quote that the editor has put there. */
function replaceToken(view: EditorView, { label }: Completion): void {
  const { from, to } = cursorNow(view)
  view.dispatch(insertCompletionText(view.state, label, from, to))
}

const cursorNow = ({ state }: EditorView): JsonCursor => cursorAt(state.doc.toString(), state.selection.main.head)
const endsBeforeName = (text: string, offset: number): boolean => /^\s*"/.test(text.slice(offset, offset + 200))
const hasWords = ({ type, enum: words, items }: Member): boolean => type === 'boolean' || Boolean(words ?? items?.enum)

/** What is typed next stands at `${}`. */
function emptyValue(member: Member): string {
  switch (member.type) {
    case 'string':
      return '"${}"'
    case 'array':
      return member.items?.type === 'object' ? '[{${}}]' : member.items?.type === 'string' ? '["${}"]' : '[${}]'
    case 'object':
    case 'map':
      return '{${}}'
    default:
      return '${}'
  }
}
