import type { NormalizedSchema } from '@smithy/core/schema'

/** Makes the JSON text of a value. */
type Writer = (value: unknown) => string

/**
 * What writes values of a schema as JSON: of structures the model's members alone, in the order in which the value has them;
 * times become seconds with a fraction, absent members stay away. Made once per operation, because so it is several times as
 * fast as the SDK's own serializer, which asks the schema again for each value and goes byte by byte.
 */
export function jsonWriter(schema: NormalizedSchema): Writer {
  if (schema.isStructSchema()) return structureWriter(schema)
  if (schema.isListSchema()) return listWriter(jsonWriter(schema.getValueSchema()))
  if (schema.isMapSchema()) return mapWriter(jsonWriter(schema.getValueSchema()))
  if (schema.isTimestampSchema()) return (value) => String((value as Date).getTime() / 1000)
  if (schema.isStringSchema()) return (value) => quote(value as string)
  if (schema.isNumericSchema() || schema.isBooleanSchema()) return String
  return JSON.stringify
}

function structureWriter(schema: NormalizedSchema): Writer {
  const members = new Map(
    [...schema.structIterator()].map(([name, member]) => [
      name,
      { opening: `{"${name}":`, next: `,"${name}":`, write: jsonWriter(member) },
    ]),
  )
  return (value) => {
    let text = ''
    for (const name in value as object) {
      const item = (value as Record<string, unknown>)[name]
      const member = item === undefined || item === null ? undefined : members.get(name)
      if (member) text += (text === '' ? member.opening : member.next) + member.write(item)
    }
    return text === '' ? '{}' : `${text}}`
  }
}

function listWriter(write: Writer): Writer {
  return (value) => {
    let text = ''
    for (const item of value as unknown[]) text += (text === '' ? '[' : ',') + write(item)
    return text === '' ? '[]' : `${text}]`
  }
}

function mapWriter(write: Writer): Writer {
  return (value) => {
    const members = Object.entries(value as object).map(([key, item]) => `${quote(key)}:${write(item)}`)
    return `{${members.join()}}`
  }
}

/** Quotation marks, backslashes, control characters and lone surrogates cannot stand in JSON as they are. */
const NEEDS_ESCAPE = /["\\\p{Cc}\p{Cs}]/u

/** Most texts are their own JSON, and looking is faster than JSON.stringify. */
const quote = (text: string): string => (NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`)
