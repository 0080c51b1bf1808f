import { type Node, type ParseError, createScanner, parseTree } from 'jsonc-parser'
import { type JsonFault, describeFault } from './json-faults.ts'

/** The way from the root of a document to one of its values: member names and array indexes. */
export type Path = readonly (string | number)[]

export type ParsedJson = { root: Node; value: unknown; fault?: undefined } | { fault: JsonFault }

/** Deeper nesting is refused, so that nobody's recursion overflows. */
const MAX_DEPTH = 64

/** Reads a JSON text (RFC 8259: no comments, no trailing commas) and remembers the place of every value. */
export function parseJson(text: string): ParsedJson {
  const tooDeep = findTooDeep(text)
  if (tooDeep !== undefined)
    return { fault: { offset: tooDeep, message: `The document is nested more than ${MAX_DEPTH} levels deep.` } }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  if (errors[0] || !root) return { fault: describeFault(text, errors[0]) }
  return { root, value: JSON.parse(text) }
}

/** The value at `path`, or undefined. Where a member is written twice, the last one counts, as in `JSON.parse`. */
export function findNode(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root
  for (const step of path) node = node && valueOf(findChild(node, step))
  return node
}

/** The member of that name, with name and value, or the item at that index. */
export function findChild({ type, children = [] }: Node, step: string | number): Node | undefined {
  if (type === 'object') return children.findLast((member) => member.children?.[0]?.value === step)
  return type === 'array' && typeof step === 'number' ? children[step] : undefined
}

/** The value of a member; any other node is its own. */
export const valueOf = (node: Node | undefined): Node | undefined => (node?.type === 'property' ? node.children?.[1] : node)

/** The offsets of the value at `path`, or of its nearest ancestor that exists: where a missing member would go. */
export function nearestSpan(root: Node, path: Path): { start: number; end: number } {
  let place = root
  for (const step of path) {
    const node: Node = valueOf(place) ?? place
    const child = findChild(node, step)
    // A whole object would be underlined from end to end; its opening says the same.
    if (!child && node.children) return { start: place.offset, end: place.offset + 1 }
    if (!child) break
    place = child
  }
  return { start: place.offset, end: place.offset + place.length }
}

/** One-based, as people count. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** The first bracket that is nested too deeply. Looked for before parsing, because the parser recurses. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const character = text.charAt(scanner.getTokenOffset())
    if ('{['.includes(character)) depth++
    if ('}]'.includes(character)) depth--
    if (depth > MAX_DEPTH) return scanner.getTokenOffset()
  }
  return undefined
}
