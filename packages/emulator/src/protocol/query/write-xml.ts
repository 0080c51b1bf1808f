import { NormalizedSchema } from '@smithy/core/schema'
import type { OperationSchema } from '../model.ts'

/**
 * The members of an operation's output as XML, in the model's order: lists as `<member>`s, times in ISO 8601 to the second,
 * absent members stay away. An operation without output gives an empty text.
 */
export function writeXml(operation: OperationSchema, output: unknown): string {
  const schema = NormalizedSchema.of(operation[5])
  return schema.isStructSchema() ? membersOf(schema, output as Record<string, unknown>) : ''
}

function membersOf(schema: NormalizedSchema, value: Record<string, unknown>): string {
  let xml = ''
  for (const [name, member] of schema.structIterator()) {
    const memberValue = value[name]
    if (memberValue === undefined || memberValue === null) continue
    const tag = xmlNameOf(member) ?? name
    xml += `<${tag}>${contentOf(member, memberValue)}</${tag}>`
  }
  return xml
}

const xmlNameOf = (schema: NormalizedSchema) => (schema.getMergedTraits() as { xmlName?: string }).xmlName

function contentOf(schema: NormalizedSchema, value: unknown): string {
  if (schema.isStructSchema()) return membersOf(schema, value as Record<string, unknown>)
  if (schema.isListSchema()) {
    const item = schema.getValueSchema()
    const tag = xmlNameOf(item) ?? 'member'
    return (value as unknown[]).map((entry) => `<${tag}>${contentOf(item, entry)}</${tag}>`).join('')
  }
  if (schema.isTimestampSchema()) return `${(value as Date).toISOString().slice(0, 19)}Z`
  return escapeXml(String(value))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML 1.0. A control character cannot stand in it at all and becomes U+FFFD; line breaks and tabs survive. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]|\p{Cc}|[\uFFFE\uFFFF]/gu, (found) => ENTITIES[found] ?? characterReference(found))
}

function characterReference(character: string): string {
  return /[\t\n\r]/.test(character) ? `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};` : '\uFFFD'
}
