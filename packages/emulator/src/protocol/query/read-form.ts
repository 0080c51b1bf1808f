import { NormalizedSchema } from '@smithy/core/schema'
import { AwsError } from '../aws-error.ts'
import { requiredMembers } from '../check-input.ts'
import type { OperationSchema } from '../model.ts'

/** `Tags.member.1.Key=a` as a tree: what stands under each name. */
interface Node {
  value?: string
  children: Map<string, Node>
}

/** More parameters than any request of ours needs. */
const MOST_PARAMETERS = 1000

/**
 * The checked input of an operation out of a form-encoded body. Members that the schema does not have are ignored. Throws
 * ValidationError for a missing required member and for a text that is no value of its member's type.
 */
export function readForm(operation: OperationSchema, text: string): Record<string, unknown> {
  return readStructure(NormalizedSchema.of(operation[4]), toTree(new URLSearchParams(text)), '')
}

function toTree(form: URLSearchParams): Node {
  const root: Node = { children: new Map() }
  let count = 0
  for (const [name, value] of form) {
    if (++count > MOST_PARAMETERS) throw validationError(`A request has at most ${MOST_PARAMETERS} parameters.`)
    let node = root
    for (const part of name.split('.')) {
      let child = node.children.get(part)
      if (!child) node.children.set(part, (child = { children: new Map() }))
      node = child
    }
    node.value = value
  }
  return root
}

function readStructure(schema: NormalizedSchema, node: Node, path: string): Record<string, unknown> {
  const structure: Record<string, unknown> = {}
  const required = requiredMembers(schema)
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(name)
    const memberPath = `${path}${name.charAt(0).toLowerCase()}${name.slice(1)}`
    if (child) structure[name] = readValue(member, child, memberPath)
    else if (required.includes(name)) throw constraintError(null, memberPath, 'Member must not be null')
  }
  return structure
}

function readValue(schema: NormalizedSchema, node: Node, path: string): unknown {
  if (schema.isStructSchema()) return readStructure(schema, node, `${path}.`)
  if (schema.isListSchema()) {
    const items = [...(node.children.get('member')?.children ?? [])].sort(([a], [b]) => Number(a) - Number(b))
    return items.map(([, item], index) => readValue(schema.getValueSchema(), item, `${path}.${index + 1}.member`))
  }
  const text = node.value ?? ''
  if (schema.isBooleanSchema()) {
    if (text !== 'true' && text !== 'false') throw malformed(text, path, 'a Boolean')
    return text === 'true'
  }
  if (schema.isNumericSchema()) {
    if (!/^-?\d{1,9}$/.test(text)) throw malformed(text, path, 'an Integer')
    return Number(text)
  }
  return text
}

/** AWS's sentence about a member whose value breaks a constraint of the model. */
export function constraintError(value: string | number | null, path: string, constraint: string): AwsError {
  const found = value === null ? 'Value null' : `Value '${value}'`
  return validationError(`1 validation error detected: ${found} at '${path}' failed to satisfy constraint: ${constraint}`)
}

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message)
}

function malformed(text: string, path: string, wanted: string): AwsError {
  return new AwsError('MalformedInput', `'${text}' at '${path}' is not ${wanted}.`)
}
