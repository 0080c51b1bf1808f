import { NormalizedSchema } from '@smithy/core/schema'
import { AwsError } from '../aws-error.ts'
import { requiredMembers } from '../check-input.ts'
import type { OperationSchema } from '../model.ts'
import { readScalar } from './read-scalar.ts'

/** `Tags.member.1.Key=a` as a tree: what stands under each name. */
interface Node {
  value?: string
  children: Map<string, Node>
}

/** More parameters than any request of ours needs: a thousand machines are named in one. */
const MOST_PARAMETERS = 2000

/**
 * The checked input of an operation out of a form-encoded body. Members that the schema does not have are ignored. Throws
 * ValidationError for a missing required member and for a text that is no value of its member's type.
 */
export function readForm(operation: OperationSchema, text: string, flavour: Flavour = 'aws'): Record<string, unknown> {
  return readStructure(NormalizedSchema.of(operation[4]), toTree(new URLSearchParams(text)), '', flavour)
}

export type Flavour = 'aws' | 'ec2'

/** Under which name a member travels: ec2Query has names of its own, with a capital, for many of them. */
export function nameIn(flavour: Flavour, name: string, member: NormalizedSchema): string {
  if (flavour === 'aws') return name
  const { ec2QueryName, xmlName } = member.getMergedTraits() as { ec2QueryName?: string; xmlName?: string }
  return ec2QueryName ?? capitalised(xmlName ?? name)
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function toTree(form: URLSearchParams): Node {
  const root = emptyNode()
  let count = 0
  for (const [name, value] of form) {
    if (++count > MOST_PARAMETERS) throw validationError(`A request has at most ${MOST_PARAMETERS} parameters.`)
    let node = root
    for (const part of name.split('.')) {
      let child = node.children.get(part)
      if (!child) node.children.set(part, (child = emptyNode()))
      node = child
    }
    node.value = value
  }
  return root
}

function readStructure(schema: NormalizedSchema, node: Node, path: string, flavour: Flavour): Record<string, unknown> {
  const structure: Record<string, unknown> = {}
  const required = requiredMembers(schema)
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(nameIn(flavour, name, member))
    const memberPath = `${path}${name.charAt(0).toLowerCase()}${name.slice(1)}`
    if (child) structure[name] = readValue(member, child, memberPath, flavour)
    else if (required.includes(name)) throw missing(flavour, name, memberPath)
  }
  return structure
}

function readValue(schema: NormalizedSchema, node: Node, path: string, flavour: Flavour): unknown {
  if (schema.isStructSchema()) return readStructure(schema, node, `${path}.`, flavour)
  if (schema.isListSchema()) {
    // The lists of ec2Query are flat: `InstanceId.1`.
    const { children } = (flavour === 'ec2' ? node : node.children.get('member')) ?? { children: [] }
    const items = [...children].sort(([a], [b]) => Number(a) - Number(b))
    return items.map(([, item], index) => readValue(schema.getValueSchema(), item, `${path}.${index + 1}.member`, flavour))
  }
  if (schema.isMapSchema()) return readMap(schema, node, path, flavour)
  return readScalar(schema, node.value ?? '', path)
}

/** `Attributes.entry.1.key=a&Attributes.entry.1.value=b`. */
function readMap(schema: NormalizedSchema, node: Node, path: string, flavour: Flavour): Record<string, unknown> {
  const entries = [...(node.children.get('entry')?.children.values() ?? [])].map(({ children }): [string, unknown] => {
    const key = children.get('key')?.value ?? ''
    return [key, readValue(schema.getValueSchema(), children.get('value') ?? emptyNode(), `${path}.${key}`, flavour)]
  })
  return Object.fromEntries(entries)
}

const emptyNode = (): Node => ({ children: new Map() })

function missing(flavour: Flavour, name: string, path: string): AwsError {
  if (flavour === 'aws') return constraintError(null, path, 'Member must not be null')
  return new AwsError('MissingParameter', `The request must contain the parameter ${name}`)
}

/** AWS's sentence about a member whose value breaks a constraint of the model. */
export function constraintError(value: string | number | null, path: string, constraint: string): AwsError {
  const found = value === null ? 'Value null' : `Value '${value}'`
  return validationError(`1 validation error detected: ${found} at '${path}' failed to satisfy constraint: ${constraint}`)
}

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message)
}
