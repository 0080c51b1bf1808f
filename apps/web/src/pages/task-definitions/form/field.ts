import { type Member, findMember } from '@gantry/shared/ecs/task-definition-schema'
import type { Path } from '../../../components/json-editor/json-text.ts'

/** One member of the document in a form. What can be entered, its words and its limits come from the schema. */
export interface Field {
  /** From the container, the volume or the task definition that the form edits. */
  path: readonly string[]
  label: string
  kind: FieldKind
  member: Member
  /** Of `rows`: the members of one row that have a column. */
  columns: Field[]
}

export type FieldKind =
  | 'text'
  | 'number'
  | 'flag'
  | 'choice' // one of a closed list of words
  | 'open-choice' // such a list, or any other word
  | 'choices' // several of a closed list
  | 'words' // a list of texts, separated by commas, as the guide writes commands
  | 'numbers' // a list of numbers, separated by commas
  | 'lines' // a list of texts, one a line
  | 'rows' // a list of objects
  | 'map'

export interface Section {
  title: string
  fields: Field[]
}

interface Spelling {
  label?: string
  kind?: FieldKind
  columns?: string[]
}

/** Makes fields of members below `base`, such as `containerDefinitions.0`. A dot leads into an object. */
export function fieldsOf(base: Path, names: string[], spelling: Record<string, Spelling> = {}): Field[] {
  return names.map((name) => {
    const path = name.split('.')
    const member = findMember([...base, ...path])
    if (!member) throw new Error(`The schema has no ${name}`)
    const { label = labelOf(path.at(-1)!), kind = kindOf(member), columns } = spelling[name] ?? {}
    const columnNames = kind === 'rows' ? (columns ?? Object.keys(member.items?.members ?? {})) : []
    return { path, label, kind, member, columns: fieldsOf([...base, ...path, 0], columnNames).map(asColumn) }
  })
}

function kindOf(member: Member): FieldKind {
  switch (member.type) {
    case 'integer':
      return 'number'
    case 'boolean':
      return 'flag'
    case 'map':
      return 'map'
    case 'array':
      if (member.items?.type === 'object') return 'rows'
      if (member.items?.type === 'integer') return 'numbers'
      return member.items?.enum ? 'choices' : 'lines'
    case 'string':
      return member.enum ? (member.open ? 'open-choice' : 'choice') : 'text'
    case 'object':
  }
  throw new Error('An object has no field of its own: name its members.')
}

/** A cell is one line high. */
const asColumn = (field: Field): Field => (field.kind === 'lines' ? { ...field, kind: 'words' } : field)

const wholeWords: Record<string, string> = {
  cpu: 'CPU',
  dns: 'DNS',
  ip: 'IP',
  arn: 'ARN',
  id: 'ID',
  iam: 'IAM',
  pid: 'PID',
  ipc: 'IPC',
  gib: 'GiB',
}

/** `sourceVolume` reads `Source volume`. */
function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').split(' ')
  const text = words.map((word) => wholeWords[word.toLowerCase()] ?? word.toLowerCase()).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
