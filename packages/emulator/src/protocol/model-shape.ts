import type { NormalizedSchema } from '@smithy/core/schema'

/** Makes the JSON value of a member out of an operation's output. */
type Shaper = (value: unknown) => unknown

/**
 * What turns an output into plain JSON of exactly the model's members, in the model's order: times become seconds with a
 * fraction, absent members stay away. Undefined where the value can stay as it is. Made once per operation, because
 * together with JSON.stringify it is several times as fast as the SDK's own serializer, which goes byte by byte.
 */
export function shaperOf(schema: NormalizedSchema): Shaper | undefined {
  if (schema.isStructSchema()) return structureShaper(schema)
  if (schema.isListSchema()) {
    const shape = shaperOf(schema.getValueSchema())
    return shape && ((value) => (value as unknown[]).map(shape))
  }
  if (schema.isMapSchema()) {
    const shape = shaperOf(schema.getValueSchema())
    return shape && ((value) => Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, shape(item)])))
  }
  if (schema.isTimestampSchema()) return (value) => (value as Date).getTime() / 1000
  return undefined
}

function structureShaper(schema: NormalizedSchema): Shaper {
  const members = [...schema.structIterator()].map(([name, member]) => ({ name, shape: shaperOf(member) }))
  return (value) => {
    const shaped: Record<string, unknown> = {}
    for (const { name, shape } of members) {
      const member = (value as Record<string, unknown>)[name]
      if (member !== undefined && member !== null) shaped[name] = shape ? shape(member) : member
    }
    return shaped
  }
}
