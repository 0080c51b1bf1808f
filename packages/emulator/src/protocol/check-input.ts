import type { NormalizedSchema } from '@smithy/core/schema'
import { AwsError, invalidParameter } from './aws-error.ts'
import { enumerations } from './enumerations.ts'

/** Numbers of the model that may have a fraction; all others are integers. */
const FRACTIONAL_MEMBERS = new Set(['doubleValue', 'value', 'canaryPercent', 'stepPercent'])

/** Required members whose absence the operation refuses in its own words, as AWS does. */
const REFUSED_BY_OPERATION = new Set([
  'RegisterTaskDefinitionRequest.family',
  'RegisterTaskDefinitionRequest.containerDefinitions',
  'DescribeContainerInstancesRequest.containerInstances',
  'DescribeServicesRequest.services',
  'DescribeTasksRequest.tasks',
  'StartTaskRequest.containerInstances',
])

/**
 * Compares parsed JSON with its schema: types first (SerializationException), then required members and enumerations
 * (InvalidParameterException). Members that the schema does not have are ignored, null counts as absent. Paths in messages
 * are AWS's: `containerDefinitions.1.member.name`.
 */
export function checkInput(schema: NormalizedSchema, value: unknown): void {
  if (!isObject(value)) throw serializationError('a structure', value, '')
  checkStructure(schema, value, '')
}

function checkStructure(schema: NormalizedSchema, value: Record<string, unknown>, path: string): void {
  const required = requiredMembers(schema)
  for (const [name, member] of schema.structIterator()) {
    const memberPath = path === '' ? name : `${path}.${name}`
    const memberValue = Object.hasOwn(value, name) ? value[name] : undefined
    if (memberValue !== undefined && memberValue !== null) {
      checkValue(member, memberValue, memberPath, enumerations[`${schema.getName()}.${name}`])
    } else if (required.includes(name) && !REFUSED_BY_OPERATION.has(`${schema.getName()}.${name}`)) {
      throw invalidParameter(
        `1 validation error detected: Value null at '${memberPath}' failed to satisfy constraint: Member must not be null`,
      )
    }
  }
}

function checkValue(schema: NormalizedSchema, value: unknown, path: string, allowed?: Record<string, string>): void {
  if (schema.isStructSchema()) {
    if (!isObject(value)) throw serializationError('a structure', value, path)
    checkStructure(schema, value, path)
  } else if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw serializationError('a list', value, path)
    const items = schema.getValueSchema()
    value.forEach((item, index) => checkValue(items, item, `${path}.${index + 1}.member`, allowed))
  } else if (schema.isMapSchema()) {
    if (!isObject(value)) throw serializationError('a map', value, path)
    for (const [key, item] of Object.entries(value)) checkValue(schema.getValueSchema(), item, `${path}.${key}.member`, allowed)
  } else {
    checkScalar(schema, value, path, allowed)
  }
}

function checkScalar(schema: NormalizedSchema, value: unknown, path: string, allowed?: Record<string, string>): void {
  if (schema.isBooleanSchema()) {
    if (typeof value !== 'boolean') throw serializationError('a Boolean', value, path)
  } else if (schema.isNumericSchema()) {
    if (typeof value !== 'number' || !isNumberOf(schema, value)) throw serializationError('an Integer', value, path)
  } else if (schema.isTimestampSchema()) {
    if (typeof value !== 'number') throw serializationError('a Timestamp', value, path)
  } else if (schema.isStringSchema() || schema.isBlobSchema()) {
    if (typeof value !== 'string') throw serializationError('a String', value, path)
    if (allowed && !Object.values(allowed).includes(value)) {
      throw invalidParameter(
        `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ` +
          `Member must satisfy enum value set: [${Object.values(allowed).join(', ')}]`,
      )
    }
  }
}

function isNumberOf(schema: NormalizedSchema, value: number): boolean {
  return Number.isSafeInteger(value) || (FRACTIONAL_MEMBERS.has(schema.getMemberName()) && Number.isFinite(value))
}

/** The required members are the first N of a structure; N stands in the last slot of its schema. */
export function requiredMembers(schema: NormalizedSchema): string[] {
  const [, , , , names, , count] = schema.getSchema() as unknown as [
    number,
    string,
    string,
    unknown,
    string[],
    unknown[],
    number?,
  ]
  return names.slice(0, count ?? 0)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function serializationError(wanted: string, value: unknown, path: string): AwsError {
  const found = value === null ? 'NULL' : Array.isArray(value) ? 'LIST' : typeof value === 'object' ? 'MAP' : typeof value
  const where = path === '' ? '' : ` at '${path}'`
  return new AwsError('SerializationException', `${found.toUpperCase()}_VALUE can not be converted to ${wanted}${where}`)
}
