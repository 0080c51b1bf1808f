import type { TaskDefinitionDocument } from '../task-definition.ts'
import { memberDocs, type Member, type Members } from '../task-definition-schema.ts'
import { nameContainer, type Problem } from './problem.ts'

type Path = Problem['path']
/** Takes the words of a complaint, which are given the member's name. */
type Report = (path: Path, words: (member: string) => string) => void
type JsonObject = Record<string, unknown>

/**
 * Types, required members, allowed words and ranges: what `memberDocs` says of each member. `sound` is the document without
 * the values of a wrong type; array positions are kept. It is absent when there is no object at all.
 */
export function checkStructure(document: unknown): { problems: Problem[]; sound?: TaskDefinitionDocument } {
  if (!isObject(document))
    return { problems: [{ path: [], message: 'Write the task definition as one JSON object: { "family": …, … }.' }] }
  const problems: Problem[] = []
  const report: Report = (path, words) => problems.push({ path, message: toMessage(document, path, words) })
  return { problems, sound: soundObject(document, memberDocs, [], report) }
}

function soundObject(value: JsonObject, members: Members, path: Path, report: Report): JsonObject {
  const sound: JsonObject = { ...value }
  for (const [name, member] of Object.entries(members)) {
    const here = [...path, name]
    if (value[name] === undefined) {
      delete sound[name]
      if (member.required && !(member.unless && member.unless in value)) report(here, (it) => `set ${it}${such(member)}.`)
    } else sound[name] = soundValue(value[name], member, here, report)
  }
  return sound
}

function soundValue(value: unknown, member: Member, path: Path, report: Report): unknown {
  if (!hasType(value, member)) {
    report(path, (it) => `${it} must be ${typeWords(member)}.`)
    return undefined
  }
  if (member.type === 'array') return (value as unknown[]).map((item, index) => soundItem(item, member, [...path, index], report))
  if (member.type === 'object') return soundObject(value as JsonObject, member.members ?? {}, path, report)
  if (member.type === 'map') {
    const entries = Object.entries(value as JsonObject)
    return Object.fromEntries(entries.map(([key, item]) => [key, soundItem(item, member, [...path, key], report)]))
  }
  checkValue(value as string | number | boolean, member, path, report)
  return value
}

/** An item of a wrong type becomes an empty one, so that its neighbours keep their positions. */
function soundItem(value: unknown, { items }: Member, path: Path, report: Report): unknown {
  if (!items) return value
  return soundValue(value, items, path, report) ?? (items.type === 'object' ? {} : items.type === 'integer' ? 0 : '')
}

function checkValue(value: string | number | boolean, member: Member, path: Path, report: Report): void {
  const { minimum, maximum, required, mayBeEmpty, open } = member
  if (value === '' && required && !mayBeEmpty) report(path, (it) => `set ${it}${such(member)}.`)
  else if (typeof value === 'string' && member.enum && !open && !member.enum.includes(value))
    report(path, (it) => `${it} must be ${oneOf(member.enum ?? [])}; it is "${value}".`)
  else if (typeof value === 'number' && (value < (minimum ?? value) || value > (maximum ?? value)))
    report(
      path,
      (it) => `${it} must be ${maximum === undefined ? `${minimum} or more` : `from ${minimum} to ${maximum}`}; it is ${value}.`,
    )
}

function hasType(value: unknown, { type }: Member): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object' || type === 'map') return isObject(value)
  return typeof value === type
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeWords(member: Member): string {
  const sample = member.example ? `, such as "${member.example}"` : ''
  const words: Record<Member['type'], string> = {
    string: `text in quotes${sample}`,
    integer: 'a whole number, without quotes',
    boolean: 'true or false, without quotes',
    array: `a list in brackets: [ … ]`,
    object: 'an object in braces: { … }',
    map: 'an object in braces: { "name": "value" }',
  }
  return words[member.type]
}

const such = ({ example }: Member) => (example ? `, such as ${example}` : '')

const oneOf = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** `Container "web": set image, such as httpd:2.4.` */
function toMessage(document: JsonObject, path: Path, words: (member: string) => string): string {
  const [first, index, ...rest] = path
  const containers = document.containerDefinitions
  if (first !== 'containerDefinitions' || typeof index !== 'number' || rest.length === 0 || !Array.isArray(containers)) {
    const sentence = words(dotted(path))
    return sentence.startsWith('set ') ? `S${sentence.slice(1)}` : sentence
  }
  const container: unknown = containers[index]
  const label = nameContainer(
    isObject(container) && typeof container.name === 'string' ? { name: container.name } : undefined,
    index,
  )
  return `${label}: ${words(dotted(rest))}`
}

/** `portMappings[0].hostPort` */
function dotted(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')
}
