import { NormalizedSchema } from '@smithy/core/schema'
import { findOperationSchema } from '../protocol/model.ts'

/** Turns the times of a JSON value into texts. */
type Rewrite = (value: unknown) => unknown

const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/** A time as events write it: `Jan 2, 2026, 3:04:05 AM`, UTC, without its fraction of a second. */
export function toEventTime(milliseconds: number): string {
  // Newer Unicode data has a narrow space before AM and PM.
  return format.format(milliseconds).replaceAll('\u202f', ' ')
}

/** A request or a response of ECS, in which times are seconds, with its times as events write them. Anything may be in it. */
export function withEventTimes(operation: string, part: 'request' | 'response', value: unknown): unknown {
  const rewrite = rewriteOf(operation, part)
  return rewrite ? rewrite(value) : value
}

const rewrites = new Map<string, Rewrite | undefined>()

/** Undefined where there are no times. */
function rewriteOf(operation: string, part: 'request' | 'response'): Rewrite | undefined {
  const name = `${operation} ${part}`
  if (!rewrites.has(name)) {
    const schema = findOperationSchema(operation)
    rewrites.set(name, schema && rewriteFor(NormalizedSchema.of(schema[part === 'request' ? 4 : 5])))
  }
  return rewrites.get(name)
}

function rewriteFor(schema: NormalizedSchema): Rewrite | undefined {
  if (schema.isTimestampSchema()) return rewriteTime
  if (schema.isListSchema()) {
    const rewrite = rewriteFor(schema.getValueSchema())
    return rewrite && ((value) => (Array.isArray(value) ? value.map(rewrite) : value))
  }
  if (schema.isStructSchema()) return rewriteForStructure(schema)
  return undefined
}

function rewriteForStructure(schema: NormalizedSchema): Rewrite | undefined {
  const rewrites = new Map<string, Rewrite>()
  for (const [name, member] of schema.structIterator()) {
    const rewrite = rewriteFor(member)
    if (rewrite) rewrites.set(name, rewrite)
  }
  if (rewrites.size === 0) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const members = Object.entries(value).map(([name, member]) => [name, (rewrites.get(name) ?? unchanged)(member)])
    return Object.fromEntries(members) as unknown
  }
}

const unchanged: Rewrite = (value) => value

/** Beyond the year 275760 there are no dates. */
const rewriteTime: Rewrite = (value) =>
  typeof value === 'number' && Math.abs(value) <= 8.64e12 ? toEventTime(value * 1000) : value
