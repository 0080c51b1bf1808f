import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser'
import type { Path } from './json-text.ts'

/** Where an offset lies in a JSON text that may be half written. */
export interface JsonCursor {
  /** Of the value at the offset; of the object, where a member name stands or belongs. */
  path: Path
  place: 'name' | 'value'
  /** The name or scalar at the offset as it is written, and where it stands; both ends at the offset where there is none. */
  token: string
  from: number
  to: number
  /** Names that the object has already, without the one at the offset. */
  taken: string[]
  /** Whether a colon follows the token. */
  named: boolean
}

/** Never gives up: what is typed is broken most of the time. */
export function cursorAt(text: string, offset: number): JsonCursor {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset)
  const isInside = previousNode && offset >= previousNode.offset && offset <= previousNode.offset + previousNode.length
  const [from, to] = isInside ? [previousNode.offset, previousNode.offset + previousNode.length] : wordAt(text, offset)
  // After `[{},` the library still speaks of the member names of the object before.
  const isName = isAtPropertyKey && typeof path.at(-1) === 'string'
  const parent = isName ? path.slice(0, -1) : path
  return {
    path: parent,
    place: isName ? 'name' : 'value',
    token: text.slice(from, to),
    from,
    to,
    taken: isName ? namesOf(text, parent, from) : [],
    named: /^\s*:/.test(text.slice(to, to + 20)),
  }
}

/** The path of the member whose name or value stands at the cursor. */
export const memberPath = ({ path, place, token }: JsonCursor): Path =>
  place === 'name' ? [...path, token.replace(/^"|"$/g, '')] : path

/** What is not a string, a number or a word of JSON yet. */
function wordAt(text: string, offset: number): [from: number, to: number] {
  const before = /[\w.+-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0
  const after = /^[\w.+-]*/.exec(text.slice(offset))?.[0].length ?? 0
  return [offset - before, offset + after]
}

function namesOf(text: string, path: Path, except: number): string[] {
  const root = parseTree(text)
  const object = root && findNodeAtLocation(root, [...path])
  return (object?.children ?? []).filter(({ offset }) => offset !== except).map(({ children }) => String(children?.[0]?.value))
}
