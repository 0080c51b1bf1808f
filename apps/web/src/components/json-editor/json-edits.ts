import { type Node, applyEdits } from 'jsonc-parser'
import { type Path, findChild, findNode, parseJson, valueOf } from './json-text.ts'

/**
 * Edits of one value in a JSON text. Everything else stays byte for byte as it was: members nobody knows, their order,
 * the spelling of numbers, the layout. The text must be JSON; the functions throw when it is not.
 *
 * jsonc-parser's own `modify` lays out anew the lines around an edit, takes the first of two members of one name, and
 * makes `[12]` of `[1,2]` without its last item. So the places come from its tree, and the edits from here.
 */
export function setValue(text: string, path: Path, value: unknown): string {
  let node = rootOf(text)
  for (const [depth, step] of path.entries()) {
    const child = valueOf(findChild(node, step))
    if (!child) return addChild(text, node, step, nest(path.slice(depth + 1), value))
    node = child
  }
  if (sameValue(JSON.parse(sourceOf(text, node)), value)) return text
  return replace(text, node, format(text, node, value))
}

/** Removes a member or an item, and the objects and arrays inside an item that hold nothing after that. */
export function removeValue(text: string, path: Path): string {
  const root = rootOf(text)
  if (path.length === 0 || !findNode(root, path)) return text
  let target = path
  while (target.length > 2) {
    const holdsMore = findNode(root, target.slice(0, -1))?.children?.length !== 1
    if (holdsMore || typeof target.at(-2) === 'number') break
    target = target.slice(0, -1)
  }
  return removeChild(text, root, target)
}

/** Writes the item at `path` a second time, right behind itself, exactly as it is written. */
export function duplicateItem(text: string, path: Path): string {
  const root = rootOf(text)
  const list = findNode(root, path.slice(0, -1))
  const item = findNode(root, path)
  if (list?.type !== 'array' || !item) throw new Error(`No item at ${path.join('.')}`)
  return splice(text, endOf(item), endOf(item), separator(text, list) + sourceOf(text, item))
}

function addChild(text: string, parent: Node, step: string | number, value: unknown): string {
  if (!parent.children) {
    // Only `null` may give way: anything else is somebody's value.
    if (parent.type !== 'null') throw new Error(`Cannot put ${step} into a value that is not an object.`)
    return replace(text, parent, format(text, parent, nest([step], value)))
  }
  if ((parent.type === 'array') !== (typeof step === 'number')) throw new Error(`Cannot put ${step} into an ${parent.type}.`)
  const last = parent.children.at(-1)
  if (!last) return replace(text, parent, format(text, parent, nest([step], value)))
  const gap = separator(text, parent)
  const name = parent.type === 'object' ? `${JSON.stringify(step)}:${isMinified(text) ? '' : ' '}` : ''
  const written = gap.includes('\n')
    ? pretty(text, value, gap.slice(gap.lastIndexOf('\n') + 1))
    : inline(value, !isMinified(text))
  return splice(text, endOf(last), endOf(last), gap + name + written)
}

function removeChild(text: string, root: Node, path: Path): string {
  const parent = findNode(root, path.slice(0, -1))
  const child = parent && findChild(parent, path.at(-1)!)
  if (!parent?.children || !child) return text
  const index = parent.children.indexOf(child)
  const before = parent.children[index - 1]
  const after = parent.children[index + 1]
  if (after) return splice(text, child.offset, after.offset, '')
  if (before) return splice(text, endOf(before), endOf(child), '')
  return splice(text, parent.offset + 1, endOf(parent) - 1, '')
}

/** What stands between two children: a comma and the white space that the first child has before it. */
function separator(text: string, parent: Node): string {
  const space = text.slice(parent.offset + 1, parent.children?.[0]?.offset)
  if (space.includes('\n')) return `,${space}`
  return isMinified(text) ? ',' : ', '
}

/** The value as it is to be written in place of `node`: on one line where the old one was. */
function format(text: string, node: Node, value: unknown): string {
  const wasInline = Boolean(node.children?.length) && !sourceOf(text, node).includes('\n')
  if (isOneLine(text) || wasInline) return inline(value, !isMinified(text))
  return pretty(text, value, indentOfLine(text, node.offset))
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

const endOf = ({ offset, length }: Node): number => offset + length
const sourceOf = (text: string, node: Node): string => text.slice(node.offset, endOf(node))
const replace = (text: string, node: Node, content: string): string => splice(text, node.offset, endOf(node), content)
const splice = (text: string, start: number, end: number, content: string): string =>
  applyEdits(text, [{ offset: start, length: end - start, content }])

/** `nest(['a', 0], 1)` is `{ a: [1] }`. */
const nest = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value)

const sameValue = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

function rootOf(text: string): Node {
  const parsed = parseJson(text)
  if (parsed.fault) throw new Error(parsed.fault.message)
  return parsed.root
}
