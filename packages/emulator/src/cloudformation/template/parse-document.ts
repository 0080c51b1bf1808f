import { type CollectionTag, type LineCounter, LineCounter as Lines, parseDocument, type ScalarTag, type YAMLSeq } from 'yaml'
import { isObject } from './template.ts'
import { validationError } from '../errors.ts'

/** Functions that have a short form in YAML: `!Sub` for `Fn::Sub`. `!Ref` and `!Condition` have no `Fn::`. */
const FUNCTIONS = [
  'And',
  'Base64',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
  'Transform',
]

const longNames = new Map([
  ['Ref', 'Ref'],
  ['Condition', 'Condition'],
  ...FUNCTIONS.map((name): [string, string] => [name, `Fn::${name}`]),
])

/** The tree of a template's text, JSON or YAML. Throws ValidationError, with the place, when it is neither. */
export function parseDocumentText(text: string): Record<string, unknown> {
  const tree = parse(text)
  if (!isObject(tree) || isDeeperThan(tree, MOST_LEVELS)) throw unsupportedStructure()
  return tree
}

/** Far more than any template has: what walks through it may call itself. */
const MOST_LEVELS = 200

const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1)))

const unsupportedStructure = () => validationError('Template format error: unsupported structure.')

function parse(text: string): unknown {
  try {
    return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text)
  } catch (error) {
    // Nested so deeply that reading it exhausts the stack.
    if (error instanceof RangeError) throw unsupportedStructure()
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // YAML in flow style begins with a brace, too. Nothing but a template's author can tell which was meant.
    return parseYaml(text, 'JSON')
  }
}

function parseYaml(text: string, format = 'YAML'): unknown {
  const lineCounter: LineCounter = new Lines()
  const document = parseDocument(text, { customTags: shortTags, lineCounter, logLevel: 'silent', uniqueKeys: true })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw validationError(`Template format error: ${format} not well-formed. (line ${line}, column ${col})`)
  }
  // Also cuts the ties between an anchor and its aliases: a tree of its own.
  try {
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null)) as unknown
  } catch {
    throw unsupportedStructure()
  }
}

/** `!GetAtt Web.Arn` is written with a dot, its long form with a list. */
function longForm(name: string, value: unknown): object {
  if (name === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.')
    return { 'Fn::GetAtt': dot === -1 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] }
  }
  return { [longNames.get(name)!]: value }
}

const shortTags = [...longNames.keys()].flatMap((name): (ScalarTag | CollectionTag)[] => [
  { tag: `!${name}`, resolve: (text) => longForm(name, text) },
  collectionTag(name, 'seq'),
  collectionTag(name, 'map'),
])

function collectionTag(name: string, collection: 'seq' | 'map'): CollectionTag {
  return {
    tag: `!${name}`,
    collection,
    resolve: (node) => Object.assign(node, { toJSON: toLongForm(name, node as YAMLSeq) }),
  }
}

/** The value is turned into JavaScript's where it stands, so that functions inside functions come out, too. */
function toLongForm(name: string, node: YAMLSeq): YAMLSeq['toJSON'] {
  const original = node.toJSON.bind(node)
  return (...context) => longForm(name, original(...context)) as unknown[]
}
