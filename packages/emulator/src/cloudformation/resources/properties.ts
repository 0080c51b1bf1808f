import { isObject } from '../template/template.ts'
import { PropertyError } from './resource-type.ts'

/** What a property may be. `document` is a tree that goes on as it is: a policy. */
export type PropertyType = 'string' | 'integer' | 'boolean' | 'document' | ListType | Structure

interface ListType {
  list: PropertyType
}

export interface Structure {
  members: Record<string, PropertyType>
  required: readonly string[]
}

export const list = (of: PropertyType): ListType => ({ list: of })

export const structure = (members: Structure['members'], ...required: string[]): Structure => ({ members, required })

/** As most types of resource have them. */
export const tags = list(structure({ Key: 'string', Value: 'string' }, 'Key', 'Value'))

/**
 * The properties of a resource, of the types they ought to have: numbers and Booleans may come as text, as parameters do.
 * Throws PropertyError.
 */
export function readProperties(type: Structure, properties: Record<string, unknown>): Record<string, unknown> {
  return readStructure(type, properties, '#')
}

function readStructure({ members, required }: Structure, value: Record<string, unknown>, path: string): Record<string, unknown> {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(members, name)) throw new PropertyError(`Encountered unsupported property ${name}`)
  }
  for (const name of required) {
    if (value[name] === undefined) throw new PropertyError(missing(path, name))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, readValue(members[name]!, item, `${path}/${name}`)]),
  )
}

function readValue(type: PropertyType, value: unknown, path: string): unknown {
  if (typeof type === 'string') return type === 'document' ? readDocument(value, path) : readScalar(type, value, path)
  if ('list' in type) return listOf(value).map((item, index) => readValue(type.list, item, `${path}/${index}`))
  if (!isObject(value)) throw new PropertyError(mismatch(path, 'JSONObject', value))
  return readStructure(type, value, path)
}

/** Properties that are asked for by another call. */
export function without(properties: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
}

/** A single value stands for a list of one. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value])

function readDocument(value: unknown, path: string): unknown {
  if (!isObject(value)) throw new PropertyError(mismatch(path, 'JSONObject', value))
  return value
}

/** One value of a template as text, whole number or Boolean. */
export function readScalar(type: 'string' | 'integer' | 'boolean', value: unknown, path: string): string | number | boolean {
  const text = String(value)
  if (typeof value === 'object' && value !== null) throw new PropertyError(mismatch(path, capitalised(type), value))
  if (type === 'string') return text
  if (type === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text)
  throw new PropertyError(mismatch(path, capitalised(type), value))
}

export const missing = (path: string, name: string): string =>
  `Properties validation failed: ${path}: required key [${name}] not found`

export function mismatch(path: string, wanted: string, value: unknown): string {
  const found = Array.isArray(value) ? 'JSONArray' : isObject(value) ? 'JSONObject' : capitalised(typeof value)
  return `Properties validation failed: ${path}: expected type: ${wanted}, found: ${found}`
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
