import { type JsonNode, type Path, findChild, findNode, parseJson } from './json-text.ts'

/**
 * Edits of one value in a JSON text. Everything else stays byte for byte as it was: members nobody knows, their order,
 * the spelling of numbers, the layout. The text must be JSON; the functions throw when it is not.
 */
export function setValue(text: string, path: Path, value: unknown): string {
  let node = rootOf(text)
  for (const [depth, step] of path.entries()) {
    const child = findChild(node, step)
    if (!child) return addChild(text, node, step, nest(path.slice(depth + 1), value))
    node = child
  }
  if (sameValue(valueOf(text, node), value)) return text
  return splice(text, node.start, node.end, format(text, node, value))
}

/** Removes a member or an item, and the objects and arrays inside an item that hold nothing after that. */
export function removeValue(text: string, path: Path): string {
  const root = rootOf(text)
  if (path.length === 0 || !findNode(root, path)) return text
  let target = path
  while (target.length > 2) {
    const parent = findNode(root, target.slice(0, -1))
    const holdsMore = parent === undefined || parent.kind === 'scalar' || parent.children.length > 1
    if (holdsMore || typeof target.at(-2) === 'number') break
    target = target.slice(0, -1)
  }
  return removeChild(text, root, target)
}

/** Writes the item at `path` a second time, right behind itself, exactly as it is written. */
export function duplicateItem(text: string, path: Path): string {
  const root = rootOf(text)
  const parent = findNode(root, path.slice(0, -1))
  const item = findNode(root, path)
  if (parent?.kind !== 'array' || !item) throw new Error(`No item at ${path.join('.')}`)
  return splice(text, item.end, item.end, separator(text, parent) + text.slice(item.start, item.end))
}

function addChild(text: string, parent: JsonNode, step: string | number, value: unknown): string {
  if (parent.kind === 'scalar') {
    // Only `null` may give way: anything else is somebody's value.
    if (text.slice(parent.start, parent.end) !== 'null') throw new Error(`Cannot put ${step} into a value that is not an object.`)
    return splice(text, parent.start, parent.end, format(text, parent, nest([step], value)))
  }
  if ((parent.kind === 'array') !== (typeof step === 'number')) throw new Error(`Cannot put ${step} into an ${parent.kind}.`)
  const last = parent.children.at(-1)
  if (!last) return splice(text, parent.start, parent.end, format(text, parent, nest([step], value)))
  const gap = separator(text, parent)
  const name = parent.kind === 'object' ? `${JSON.stringify(step)}:${isMinified(text) ? '' : ' '}` : ''
  const written = gap.includes('\n')
    ? pretty(text, value, gap.slice(gap.lastIndexOf('\n') + 1))
    : inline(value, !isMinified(text))
  return splice(text, last.end, last.end, gap + name + written)
}

function removeChild(text: string, root: JsonNode, path: Path): string {
  const parent = findNode(root, path.slice(0, -1))
  if (!parent || parent.kind === 'scalar') return text
  const step = path.at(-1)
  const index = parent.kind === 'array' ? Number(step) : parent.children.findLastIndex((member) => member.key === step)
  const child = parent.children[index]
  if (!child) return text
  const before = parent.children[index - 1]
  const after = parent.children[index + 1]
  if (after) return splice(text, child.start, after.start, '')
  if (before) return splice(text, before.end, child.end, '')
  return splice(text, parent.start + 1, parent.end - 1, '')
}

/** What stands between two children: a comma and the white space that the first child has before it. */
function separator(text: string, parent: Exclude<JsonNode, { kind: 'scalar' }>): string {
  const space = text.slice(parent.start + 1, parent.children[0]?.start)
  if (space.includes('\n')) return `,${space}`
  return isMinified(text) ? ',' : ', '
}

/** The value as it is to be written in place of `node`: on one line where the old one was. */
function format(text: string, node: JsonNode, value: unknown): string {
  const old = text.slice(node.start, node.end)
  const wasInline = node.kind !== 'scalar' && node.children.length > 0 && !old.includes('\n')
  if (isOneLine(text) || wasInline) return inline(value, !isMinified(text))
  return pretty(text, value, indentOfLine(text, node.start))
}

function pretty(text: string, value: unknown, indent: string): string {
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return JSON.stringify(value, null, unit).replaceAll('\n', lineEnd + indent)
}

function inline(value: unknown, spaced: boolean): string {
  if (!spaced || typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, spaced)).join(', ')}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  if (members.length === 0) return '{}'
  return `{ ${members.map(([key, member]) => `${JSON.stringify(key)}: ${inline(member, spaced)}`).join(', ')} }`
}

/** `{ "a": 1 }` on one line asks for one line; `{}` does not yet ask for anything. */
const isOneLine = (text: string): boolean => text.trim().length > 2 && !text.trim().includes('\n')
const isMinified = (text: string): boolean => isOneLine(text) && !/":\s/.test(text)

const indentOfLine = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? ''

const splice = (text: string, start: number, end: number, insert: string): string =>
  text.slice(0, start) + insert + text.slice(end)

const valueOf = (text: string, node: JsonNode): unknown => JSON.parse(text.slice(node.start, node.end))

/** `nest(['a', 0], 1)` is `{ a: [1] }`. */
const nest = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value)

const sameValue = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

function rootOf(text: string): JsonNode {
  const parsed = parseJson(text)
  if (parsed.fault) throw new Error(parsed.fault.message)
  return parsed.root
}
