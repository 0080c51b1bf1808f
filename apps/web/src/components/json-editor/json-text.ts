/** The way from the root of a document to one of its values: member names and array indexes. */
export type Path = readonly (string | number)[]

interface Span {
  start: number
  end: number
}
export interface JsonMember extends Span {
  key: string
  value: JsonNode
}
export interface JsonObject extends Span {
  kind: 'object'
  children: JsonMember[]
}
export interface JsonArray extends Span {
  kind: 'array'
  children: JsonNode[]
}
export interface JsonScalar extends Span {
  kind: 'scalar'
}
/** A value of a JSON text and where it stands in it. */
export type JsonNode = JsonObject | JsonArray | JsonScalar

/** Why a text is not JSON, and the offset at which one sees it. */
export interface JsonFault {
  offset: number
  message: string
}

export type ParsedJson = { root: JsonNode; value: unknown; fault?: undefined } | { fault: JsonFault }

/** Deeper nesting is refused, so that nobody's recursion overflows. */
const MAX_DEPTH = 64

/**
 * Reads a JSON text (RFC 8259) and remembers the place of every value. `JSON.parse` tells neither the places nor,
 * in all browsers, where it stopped.
 */
export function parseJson(text: string): ParsedJson {
  try {
    const root = new Reader(text).document()
    return { root, value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof Fault) return { fault: { offset: error.offset, message: error.message } }
    throw error
  }
}

/** The value at `path`, or undefined. Where a member is written twice, the last one counts, as in `JSON.parse`. */
export function findNode(root: JsonNode, path: Path): JsonNode | undefined {
  let node: JsonNode | undefined = root
  for (const step of path) node = node && findChild(node, step)
  return node
}

export function findChild(node: JsonNode, step: string | number): JsonNode | undefined {
  if (node.kind === 'object') return node.children.findLast((member) => member.key === step)?.value
  return node.kind === 'array' && typeof step === 'number' ? node.children[step] : undefined
}

/** The place of the value at `path`, or of its nearest ancestor that exists: where a missing member would go. */
export function nearestSpan(root: JsonNode, path: Path): Span {
  let span: Span = root
  let node: JsonNode = root
  for (const step of path) {
    const child = findChild(node, step)
    if (!child) return node.kind === 'scalar' ? span : firstLine(span)
    span = node.kind === 'object' ? (node.children.findLast((member) => member.key === step) ?? child) : child
    node = child
  }
  return span
}

/** One-based, as people count. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** A whole object would be underlined from end to end; its opening says the same. */
const firstLine = ({ start }: Span): Span => ({ start, end: start + 1 })

class Fault extends Error {
  offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

const SPACE = /[ \t\r\n]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

class Reader {
  private at = 0
  private depth = 0
  private readonly text: string
  constructor(text: string) {
    this.text = text
  }

  document(): JsonNode {
    this.skipSpace()
    if (this.at === this.text.length) throw new Fault(0, 'The document is empty. A task definition begins with {.')
    const root = this.value()
    this.skipSpace()
    if (this.at < this.text.length)
      throw new Fault(this.at, 'The document has ended before this. Remove what follows, or a bracket too many.')
    return root
  }

  private value(): JsonNode {
    const start = this.at
    const character = this.text[start]
    if (character === '{') return this.nested(() => this.object(start))
    if (character === '[') return this.nested(() => this.array(start))
    if (character === '"') {
      this.string()
      return { kind: 'scalar', start, end: this.at }
    }
    if (this.match(WORD)) return { kind: 'scalar', start, end: this.at }
    if (character === "'") throw new Fault(start, 'JSON puts texts in double quotes.')
    throw this.unexpected('A value is missing here: a text in double quotes, a number, true, false, null, [ or {.')
  }

  private object(start: number): JsonObject {
    const children: JsonMember[] = []
    this.list('}', () => {
      const memberStart = this.at
      if (this.text[memberStart] !== '"') throw this.unexpected('A member name in double quotes belongs here.')
      const key: string = JSON.parse(this.string())
      this.skipSpace()
      if (this.text[this.at] !== ':') throw this.unexpected(`A colon is missing after "${key}".`)
      this.at++
      this.skipSpace()
      const value = this.value()
      children.push({ key, value, start: memberStart, end: this.at })
    })
    return { kind: 'object', start, end: this.at, children }
  }

  private array(start: number): JsonArray {
    const children: JsonNode[] = []
    this.list(']', () => children.push(this.value()))
    return { kind: 'array', start, end: this.at, children }
  }

  /** What stands between a bracket and its partner, separated by commas. */
  private list(close: '}' | ']', item: () => void): void {
    this.at++
    this.skipSpace()
    if (this.text[this.at] === close) {
      this.at++
      return
    }
    for (;;) {
      item()
      this.skipSpace()
      const character = this.text[this.at]
      if (character !== ',' && character !== close) throw this.unexpected(`A comma or ${close} is missing here.`)
      this.at++
      if (character === close) return
      const comma = this.at - 1
      this.skipSpace()
      if (this.text[this.at] === close) throw new Fault(comma, 'Remove this comma: nothing follows it.')
    }
  }

  /** Moves over a string and returns it as written, quotes included. */
  private string(): string {
    const start = this.at++
    for (;;) {
      const character = this.text[this.at]
      if (character === '"') return this.text.slice(start, ++this.at)
      if (character === undefined || character === '\n')
        throw new Fault(start, 'The closing double quote of this text is missing.')
      if (character === '\\') {
        if (!this.match(ESCAPE)) throw new Fault(this.at, 'This is not an escape that JSON knows. Write \\\\ for a backslash.')
      } else if (character < ' ') throw new Fault(this.at, 'A control character must be written as an escape, such as \\t.')
      else this.at++
    }
  }

  private nested<Node>(read: () => Node): Node {
    if (++this.depth > MAX_DEPTH) throw new Fault(this.at, `The document is nested more than ${MAX_DEPTH} levels deep.`)
    const node = read()
    this.depth--
    return node
  }

  private skipSpace(): void {
    this.match(SPACE)
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  private unexpected(message: string): Fault {
    return this.at < this.text.length
      ? new Fault(this.at, message)
      : new Fault(this.at, 'The text ends before the document does: a closing bracket is missing.')
  }
}
