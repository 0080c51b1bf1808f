import type { Path } from '../../../components/json-editor/json-text.ts'
import { isRecord } from '../document/document.ts'
import { containerSections } from './container-fields.ts'
import type { Field, Section } from './field.ts'
import { familyField, taskSections } from './task-fields.ts'
import { volumeSections } from './volume-fields.ts'

/** Members that have a place in the Builder, as paths with `*` for any index. */
const known = new Set<string>([
  ...patternsOf('', [{ title: '', fields: [familyField] }, ...taskSections]),
  ...patternsOf('containerDefinitions.*.', containerSections),
  ...patternsOf('volumes.*.', volumeSections),
])
const leadingToKnown = new Set<string>([...known].flatMap((pattern) => prefixesOf(pattern)))

/** Members that the Builder has no place for. It keeps them as they are; only the JSON view shows them. */
export function membersOnlyInJson(document: unknown): Path[] {
  return unknownBelow(document, [])
}

function unknownBelow(value: unknown, path: Path): Path[] {
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
  if (known.has(pattern)) return []
  if (path.length > 0 && !leadingToKnown.has(pattern)) return [path]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => unknownBelow(item, [...path, index]))
  if (isRecord(value)) return Object.entries(value).flatMap(([name, member]) => unknownBelow(member, [...path, name]))
  return []
}

function patternsOf(base: string, sections: Section[]): string[] {
  const fieldPatterns = (prefix: string, field: Field): string[] => {
    const pattern = prefix + field.path.join('.')
    return field.kind === 'rows' ? field.columns.flatMap((column) => fieldPatterns(`${pattern}.*.`, column)) : [pattern]
  }
  return sections.flatMap((section) => section.fields.flatMap((field) => fieldPatterns(base, field)))
}

function prefixesOf(pattern: string): string[] {
  const steps = pattern.split('.')
  return steps.slice(1).map((_, length) => steps.slice(0, length + 1).join('.'))
}
