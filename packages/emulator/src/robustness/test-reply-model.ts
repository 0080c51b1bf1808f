import * as ecs from '@aws-sdk/client-ecs'
import { NormalizedSchema } from '@smithy/core/schema'
import { findOperationSchema } from '../protocol/model.ts'
import type { RawReply } from './test-raw-http.ts'

/** What AWS answers before an operation is reached, beside the errors of the model. */
const FRONT_DOOR = [
  'UnknownOperationException',
  'SerializationException',
  'MissingAuthenticationTokenException',
  'IncompleteSignatureException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'ThrottlingException',
  'RequestEntityTooLargeException',
]

const declared = new Set([
  ...FRONT_DOOR,
  ...Object.entries(ecs)
    .filter(([, value]) => typeof value === 'function' && value.prototype instanceof ecs.ECSServiceException)
    .map(([name]) => name),
])

/** What a client that knows the model could not make sense of; empty when all is well. */
export function replyProblems(operation: string, { status, body }: RawReply): string[] {
  const content = parse(body)
  if (content === undefined) return [`${status}: the body is not JSON: ${body.slice(0, 200)}`]
  if (status === 200) {
    const schema = findOperationSchema(operation)
    return schema ? [...valueProblems(NormalizedSchema.of(schema[5]), content, operation)] : [`200 for ${operation}`]
  }
  const { __type: type, message } = content as { __type?: unknown; message?: unknown }
  if (typeof type !== 'string' || !declared.has(type)) return [`${status}: an error of type ${String(type)}`]
  if (typeof message !== 'string' || message === '') return [`${type} without a message`]
  const expected = type === 'RequestEntityTooLargeException' ? 413 : 400
  return status === expected ? [] : [`${type} with status ${status}: ${message}`]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function* valueProblems(schema: NormalizedSchema, value: unknown, path: string): Generator<string> {
  if (schema.isStructSchema()) {
    if (!isObject(value)) return yield `${path} is no structure`
    const members = new Map(schema.structIterator())
    for (const [name, member] of Object.entries(value)) {
      const memberSchema = members.get(name)
      if (memberSchema) yield* valueProblems(memberSchema, member, `${path}.${name}`)
      else yield `${path}.${name} is not in the model`
    }
  } else if (schema.isListSchema()) {
    if (!Array.isArray(value)) return yield `${path} is no list`
    for (const [index, item] of value.entries()) yield* valueProblems(schema.getValueSchema(), item, `${path}.${index}`)
  } else if (schema.isMapSchema()) {
    if (!isObject(value)) return yield `${path} is no map`
    for (const [key, item] of Object.entries(value)) yield* valueProblems(schema.getValueSchema(), item, `${path}.${key}`)
  } else if (typeof value !== scalarType(schema)) {
    yield `${path} is ${typeof value} ${String(value)}, not ${scalarType(schema)}`
  }
}

function scalarType(schema: NormalizedSchema): string {
  if (schema.isBooleanSchema()) return 'boolean'
  return schema.isNumericSchema() || schema.isTimestampSchema() ? 'number' : 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
