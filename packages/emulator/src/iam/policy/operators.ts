import { isInNetwork } from './ip-network.ts'
import { matchesWildcards, toPlainText } from './wildcards.ts'

/** Compares a value of the request with a value of the policy, whose variables are filled in and wildcards marked. */
type Comparison = (value: string, filled: string) => boolean

export interface Operator {
  compare: Comparison
  /** True for `…NotEquals` and its like: no value of the policy may match, and an absent key passes. */
  isNegated: boolean
}

const equals: Comparison = (value, filled) => value === toPlainText(filled)
const equalsIgnoreCase: Comparison = (value, filled) => value.toLowerCase() === toPlainText(filled).toLowerCase()
const like: Comparison = (value, filled) => matchesWildcards(filled, value)

/** Wildcards reach to the next colon only; the sixth part is the rest. */
const arnLike: Comparison = (value, filled) => {
  const [parts, patterns] = [arnParts(value), arnParts(filled)]
  return (
    parts.length === 6 && patterns.length === 6 && patterns.every((pattern, index) => matchesWildcards(pattern, parts[index]!))
  )
}

const network: Comparison = (value, filled) => isInNetwork(value, toPlainText(filled))

const comparing =
  (read: (text: string) => number, holds: (a: number, b: number) => boolean): Comparison =>
  (value, filled) =>
    holds(read(value), read(toPlainText(filled)))

const readNumber = (text: string) => (text.trim() === '' ? NaN : Number(text))

/** ISO 8601 or seconds since 1970. */
const readDate = (text: string) => (/^\d{1,12}$/.test(text) ? Number(text) * 1000 : Date.parse(text))

const positive = (compare: Comparison): Operator => ({ compare, isNegated: false })
const negated = (compare: Comparison): Operator => ({ compare, isNegated: true })

function ordered(type: 'Numeric' | 'Date', read: (text: string) => number): Record<string, Operator> {
  return {
    [`${type}Equals`]: positive(comparing(read, (a, b) => a === b)),
    [`${type}NotEquals`]: negated(comparing(read, (a, b) => a === b)),
    [`${type}LessThan`]: positive(comparing(read, (a, b) => a < b)),
    [`${type}LessThanEquals`]: positive(comparing(read, (a, b) => a <= b)),
    [`${type}GreaterThan`]: positive(comparing(read, (a, b) => a > b)),
    [`${type}GreaterThanEquals`]: positive(comparing(read, (a, b) => a >= b)),
  }
}

/** The condition operators of IAM. `Null` asks for the key alone and is decided where conditions are. */
export const operators: Record<string, Operator> = {
  StringEquals: positive(equals),
  StringNotEquals: negated(equals),
  StringEqualsIgnoreCase: positive(equalsIgnoreCase),
  StringNotEqualsIgnoreCase: negated(equalsIgnoreCase),
  StringLike: positive(like),
  StringNotLike: negated(like),
  ArnEquals: positive(arnLike),
  ArnLike: positive(arnLike),
  ArnNotEquals: negated(arnLike),
  ArnNotLike: negated(arnLike),
  Bool: positive(equalsIgnoreCase),
  BinaryEquals: positive(equals),
  IpAddress: positive(network),
  NotIpAddress: negated(network),
  ...ordered('Numeric', readNumber),
  ...ordered('Date', readDate),
  Null: positive(equalsIgnoreCase),
}

function arnParts(arn: string): string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])]
}
