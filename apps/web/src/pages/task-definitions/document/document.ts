import type { Problem } from '@gantry/shared/ecs/task-definition-problems'
import { taskDefinitionProblems } from '@gantry/shared/ecs/task-definition-problems'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import { removeValue, setValue } from '../../../components/json-editor/json-edits.ts'
import type { JsonFault } from '../../../components/json-editor/json-faults.ts'
import { type Path, nearestSpan, parseJson } from '../../../components/json-editor/json-text.ts'

/** A task definition as it is written, and what the text means while it is a JSON object. */
export type WrittenDocument =
  | { text: string; fault: JsonFault; document?: undefined; problems: [] }
  | { text: string; fault?: undefined; document: TaskDefinitionDocument; problems: Problem[] }

/** The text is the document: Builder and JSON are two views of it, and nothing else is kept. */
export function readDocument(text: string): WrittenDocument {
  const parsed = parseJson(text)
  if (parsed.fault) return { text, fault: parsed.fault, problems: [] }
  if (!isRecord(parsed.value)) {
    const message = 'A task definition is one JSON object: it begins with { and ends with }.'
    return { text, fault: { offset: parsed.root.offset, message }, problems: [] }
  }
  return { text, document: parsed.value, problems: taskDefinitionProblems(parsed.value) }
}

/** Writes a value into the text; undefined takes the member out. */
export function writeValue(text: string, path: Path, value: unknown): string {
  return value === undefined ? removeValue(text, path) : setValue(text, path, value)
}

/** The value at a path, or undefined. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document
  for (const step of path) {
    if (Array.isArray(value) ? typeof step !== 'number' : !isRecord(value) || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** Whether a form may write at a path: nothing on the way has a shape that the form would destroy. */
export function isWritable(document: unknown, path: Path): boolean {
  return path.every((step, depth) => {
    const parent = valueAt(document, path.slice(0, depth))
    return parent === undefined || parent === null || (typeof step === 'number' ? Array.isArray(parent) : isRecord(parent))
  })
}

/** The objects of a list that may be missing, or be no list, while it is typed. */
export function objectsAt(document: unknown, path: Path): Record<string, unknown>[] {
  const value = valueAt(document, path)
  return Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) ? item : {})) : []
}

/** Problems of the value at `path` and of all that it holds. */
export function problemsWithin(problems: Problem[], path: Path): Problem[] {
  return problems.filter((problem) => path.every((step, index) => problem.path[index] === step))
}

/** Whether a member says anything: empty lists and objects, which ECS adds to what it answers, do not. */
export function isSet(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== undefined && value !== null && value !== ''
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where the value at `path` stands in the text, or would stand. */
export function offsetOf(text: string, path: Path): number {
  const parsed = parseJson(text)
  return parsed.fault ? parsed.fault.offset : nearestSpan(parsed.root, path).start
}

/** `containerDefinitions[0].image`, as people write paths. */
export function writePath(path: Path): string {
  return path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : text ? `.${step}` : step), '')
}
