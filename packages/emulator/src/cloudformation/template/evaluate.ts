import { Buffer } from 'node:buffer'
import { validationError } from '../errors.ts'
import { piecesOfSub, splitGetAtt } from './references.ts'
import { isObject } from './template.ts'
import { isUnknown } from './unknown.ts'

/** What the functions of a template find behind its names. */
export interface Scope {
  /** The value of a parameter, pseudo parameter or resource; undefined for AWS::NoValue. */
  ref(name: string): unknown
  getAtt(resource: string, attribute: string): unknown
  condition(name: string): boolean
  mapping(name: string): unknown
  /** The Availability Zones of a Region; of the stack's for an empty name. */
  zones(region: string): string[]
}

type Function = (argument: unknown, scope: Scope) => unknown

/**
 * A value of a template with its functions carried out. What is AWS::NoValue disappears. Throws ValidationError in AWS's
 * words when a function is given what it cannot take.
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope)).filter((item) => item !== undefined)
  if (!isObject(value)) return value
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? []
  if (entries.length === 1 && name !== undefined) {
    const carryOut = functions.get(name)
    if (carryOut) return carryOut(argument, scope)
    if (name.startsWith('Fn::')) throw templateError(`${name} is not implemented by this endpoint`)
  }
  const members = entries.map(([key, item]): [string, unknown] => [key, evaluate(item, scope)])
  return Object.fromEntries(members.filter(([, item]) => item !== undefined))
}

/** A condition's expression. */
export function evaluateCondition(value: unknown, scope: Scope): boolean {
  const result = evaluate(value, scope)
  if (typeof result !== 'boolean')
    throw validationError('Template format error: Every Conditions member must be a condition function.')
  return result
}

const templateError = (message: string) => validationError(`Template error: ${message}`)

const functions = new Map<string, Function>([
  ['Ref', (name, scope) => scope.ref(String(name))],
  [
    'Fn::GetAtt',
    (argument, scope) => {
      const [resource = '', attribute = ''] = splitGetAtt(evaluate(argument, scope))
      return scope.getAtt(resource, attribute)
    },
  ],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::GetAZs', (region, scope) => scope.zones(textOf(evaluate(region, scope), 'Fn::GetAZs'))],
  ['Fn::Base64', (text, scope) => Buffer.from(textOf(evaluate(text, scope), 'Fn::Base64'), 'utf8').toString('base64')],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', choose],
  ['Fn::Equals', (pair, scope) => same(...twoOf(evaluate(pair, scope)))],
  ['Fn::Not', (list, scope) => !conditionsOf(list, scope, 'Fn::Not', 1, 1)[0]!],
  ['Fn::And', (list, scope) => conditionsOf(list, scope, 'Fn::And', 2, 10).every(Boolean)],
  ['Fn::Or', (list, scope) => conditionsOf(list, scope, 'Fn::Or', 2, 10).some(Boolean)],
])

const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value)

function textOf(value: unknown, name: string): string {
  if (isScalar(value)) return String(value)
  throw templateError(`every ${name} object must have a String-typed value.`)
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument]
  if (typeof text !== 'string' || (variables !== undefined && !isObject(variables))) {
    throw templateError(
      "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string",
    )
  }
  const own: Record<string, unknown> = variables ?? {}
  return piecesOfSub(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (Object.hasOwn(own, piece.name)) return textOf(evaluate(own[piece.name], scope), 'Fn::Sub')
      const [name = '', attribute] = splitGetAtt(piece.name)
      const value = attribute === undefined ? scope.ref(name) : scope.getAtt(name, attribute)
      return Array.isArray(value) ? value.join(',') : textOf(value, 'Fn::Sub')
    })
    .join('')
}

function join(argument: unknown, scope: Scope): string {
  const [separator, list] = Array.isArray(argument) ? (argument as unknown[]) : []
  const items = evaluate(list, scope)
  if (isUnknown(items)) return items
  if (typeof separator !== 'string' || !Array.isArray(items)) {
    throw templateError(
      'every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.',
    )
  }
  return items.map((item) => textOf(item, 'Fn::Join')).join(separator)
}

function select(argument: unknown, scope: Scope): unknown {
  const [index, list] = Array.isArray(argument) ? (argument as unknown[]).map((item) => evaluate(item, scope)) : []
  if (isUnknown(list)) return list
  if (!isScalar(index) || !Array.isArray(list)) {
    throw templateError('Fn::Select requires a list argument with two elements: an integer index and a list')
  }
  const item: unknown = /^\d+$/.test(String(index)) ? list[Number(index)] : undefined
  if (item === undefined && list.some(isUnknown)) return list.find(isUnknown)
  if (item === undefined) throw templateError(`Fn::Select cannot select nonexistent value at index ${index}`)
  return item
}

function split(argument: unknown, scope: Scope): string[] {
  const [separator, text] = Array.isArray(argument) ? (argument as unknown[]).map((item) => evaluate(item, scope)) : []
  if (typeof separator !== 'string' || separator === '' || !isScalar(text)) {
    throw templateError(
      'every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.',
    )
  }
  return String(text).split(separator)
}

function findInMap(argument: unknown, scope: Scope): unknown {
  const [map, first, second] = Array.isArray(argument) ? (argument as unknown[]).map((item) => String(evaluate(item, scope))) : []
  if (map === undefined || first === undefined || second === undefined) {
    throw templateError('Fn::FindInMap requires a list argument with three elements')
  }
  const top = memberOf(scope.mapping(map), first)
  const value = memberOf(top, second)
  if (value === undefined) throw templateError(`Unable to get mapping for ${map}::${first}::${second}`)
  return value
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function choose(argument: unknown, scope: Scope): unknown {
  if (!Array.isArray(argument) || argument.length !== 3)
    throw templateError('Fn::If requires a list argument with three elements')
  const [condition, whenTrue, whenFalse] = argument as unknown[]
  return evaluate(scope.condition(String(condition)) ? whenTrue : whenFalse, scope)
}

function twoOf(value: unknown): [unknown, unknown] {
  if (!Array.isArray(value) || value.length !== 2)
    throw templateError('every Fn::Equals object requires a list of 2 string parameters.')
  return [value[0], value[1]]
}

const same = (a: unknown, b: unknown) => JSON.stringify(toText(a)) === JSON.stringify(toText(b))
const toText = (value: unknown) => (isScalar(value) ? String(value) : value)

function conditionsOf(argument: unknown, scope: Scope, name: string, least: number, most: number): boolean[] {
  if (!Array.isArray(argument) || argument.length < least || argument.length > most) {
    const count = least === most ? 'a list of 1 element' : `at least ${least} and at most ${most} boolean parameters`
    throw validationError(`Template error: every ${name} object requires ${count}.`)
  }
  return argument.map((item: unknown) => {
    const named = isObject(item) && typeof item.Condition === 'string' ? scope.condition(item.Condition) : undefined
    return named ?? evaluateCondition(item, scope)
  })
}
