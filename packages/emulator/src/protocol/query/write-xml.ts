import { NormalizedSchema } from '@smithy/core/schema'
import type { OperationSchema } from '../model.ts'

type Write = (value: unknown) => string

const writers = new Map<OperationSchema, Write>()

/**
 * The members of an operation's output as XML, in the model's order: lists as `<member>`s, times in ISO 8601 to the second,
 * absent members stay away. An operation without output gives an empty text.
 */
export function writeXml(operation: OperationSchema, output: unknown): string {
  let write = writers.get(operation)
  if (!write) {
    const schema = NormalizedSchema.of(operation[5])
    writers.set(operation, (write = schema.isStructSchema() ? writerOf(schema) : () => ''))
  }
  return write(output)
}

/** How the values of a schema are written. Found out once: a reply may have thousands of values of the same. */
function writerOf(schema: NormalizedSchema): Write {
  if (schema.isStructSchema()) return structureWriter(schema)
  if (schema.isListSchema()) return listWriter(schema)
  if (schema.isMapSchema()) return mapWriter(schema)
  if (schema.isTimestampSchema()) return (value) => `${(value as Date).toISOString().slice(0, 19)}Z`
  if (schema.isBlobSchema()) return (value) => Buffer.from(value as Uint8Array).toString('base64')
  return (value) => escapeXml(String(value))
}

/** Members are looked at when the first value comes: a structure may have itself among them. */
function structureWriter(schema: NormalizedSchema): Write {
  let members: { name: string; tag: string; write: Write }[] | undefined
  return (value) => {
    members ??= Array.from(schema.structIterator(), ([name, member]) => ({
      name,
      tag: xmlNameOf(member) ?? name,
      write: writerOf(member),
    }))
    let xml = ''
    for (const { name, tag, write } of members) {
      const memberValue = (value as Record<string, unknown>)[name]
      if (memberValue !== undefined && memberValue !== null) xml += `<${tag}>${write(memberValue)}</${tag}>`
    }
    return xml
  }
}

function listWriter(schema: NormalizedSchema): Write {
  const item = schema.getValueSchema()
  const [tag, write] = [xmlNameOf(item) ?? 'member', writerOf(item)]
  return (value) => (value as unknown[]).map((entry) => `<${tag}>${write(entry)}</${tag}>`).join('')
}

function mapWriter(schema: NormalizedSchema): Write {
  const write = writerOf(schema.getValueSchema())
  const entry = ([key, value]: [string, unknown]) => `<entry><key>${escapeXml(key)}</key><value>${write(value)}</value></entry>`
  return (value) =>
    Object.entries(value as Record<string, unknown>)
      .map(entry)
      .join('')
}

const xmlNameOf = (schema: NormalizedSchema) => (schema.getMergedTraits() as { xmlName?: string }).xmlName

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML 1.0. A control character cannot stand in it at all and becomes U+FFFD; line breaks and tabs survive. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]|\p{Cc}|[\uFFFE\uFFFF]/gu, (found) => ENTITIES[found] ?? characterReference(found))
}

function characterReference(character: string): string {
  return /[\t\n\r]/.test(character) ? `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};` : '\uFFFD'
}
