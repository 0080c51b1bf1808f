import { NormalizedSchema } from '@smithy/core/schema'
import { requiredMembers } from '../../protocol/check-input.ts'
import { findOperationSchema } from '../../protocol/model.ts'
import { isObject } from '../template/template.ts'
import { listOf, mismatch, missing, readScalar } from './properties.ts'
import { PropertyError } from './resource-type.ts'

interface ModelOptions {
  /** Properties that CloudFormation calls otherwise than the API: property -> member, with a capital. */
  renamed?: Record<string, string>
  /** Required members that CloudFormation fills in itself. */
  filledIn?: readonly string[]
}

/**
 * The properties of a type of ECS, as the input of the operation that makes it: their names are the API's but for the case
 * of letters. Throws PropertyError.
 */
export function readByModel(
  operation: string,
  properties: Record<string, unknown>,
  options: ModelOptions = {},
): Record<string, unknown> {
  const schema = NormalizedSchema.of(findOperationSchema(operation)![4])
  const { renamed = {}, filledIn = [] } = options
  const named = Object.entries(properties).map(([name, value]) => [Object.hasOwn(renamed, name) ? renamed[name] : name, value])
  return readStructure(schema, Object.fromEntries(named) as Record<string, unknown>, '#', filledIn)
}

function readStructure(schema: NormalizedSchema, value: Record<string, unknown>, path: string, filledIn: readonly string[] = []) {
  const members = new Map([...schema.structIterator()].map(([name, member]) => [name.toLowerCase(), { name, member }]))
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    // What begins with a small letter is the API's name, not the template's.
    const found = /^[a-z]/.test(key) ? undefined : members.get(key.toLowerCase())
    if (!found) throw new PropertyError(`Encountered unsupported property ${key}`)
    result[found.name] = readValue(found.member, item, `${path}/${key}`)
  }
  const absent = requiredMembers(schema).find((name) => result[name] === undefined && !filledIn.includes(name))
  if (absent !== undefined) throw new PropertyError(missing(path, absent.charAt(0).toUpperCase() + absent.slice(1)))
  return result
}

function readValue(schema: NormalizedSchema, value: unknown, path: string): unknown {
  if (schema.isListSchema())
    return listOf(value).map((item, index) => readValue(schema.getValueSchema(), item, `${path}/${index}`))
  if (schema.isStructSchema() || schema.isMapSchema()) {
    if (!isObject(value)) throw new PropertyError(mismatch(path, 'JSONObject', value))
    if (schema.isStructSchema()) return readStructure(schema, value, path)
    const entries = Object.entries(value).map(([key, item]) => [key, readValue(schema.getValueSchema(), item, `${path}/${key}`)])
    return Object.fromEntries(entries)
  }
  if (schema.isBooleanSchema()) return readScalar('boolean', value, path)
  return readScalar(schema.isNumericSchema() ? 'integer' : 'string', value, path)
}
