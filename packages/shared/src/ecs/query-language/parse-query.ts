import type { Operator, Query, QueryProblem, Subject, Value } from './query.ts'
import { createScanner, QueryError, type Scanner } from './scanner.ts'
import { findSubject, subjectRules } from './subjects.ts'

/** Source: `expression` in PlacementConstraint, Amazon ECS API Reference. */
export const QUERY_MAX_LENGTH = 2_000
const MAX_DEPTH = 50

const OPERATORS: Record<string, { operator: Operator; negated?: true }> = {
  '==': { operator: '==' },
  '!=': { operator: '==', negated: true },
  '>': { operator: '>' },
  '>=': { operator: '>=' },
  '<': { operator: '<' },
  '<=': { operator: '<=' },
  '=~': { operator: '=~' },
  '!~': { operator: '=~', negated: true },
  in: { operator: 'in' },
  '!in': { operator: 'in', negated: true },
  exists: { operator: 'exists' },
  '!exists': { operator: 'exists', negated: true },
  equals: { operator: '==' },
  not_equals: { operator: '==', negated: true },
  greater_than: { operator: '>' },
  greater_than_equal: { operator: '>=' },
  less_than: { operator: '<' },
  less_than_equal: { operator: '<=' },
  matches: { operator: '=~' },
  not_matches: { operator: '=~', negated: true },
  not_in: { operator: 'in', negated: true },
  not_exists: { operator: 'exists', negated: true },
}

/**
 * Understands an expression of the cluster query language, or says what was expected and where. `and` binds closer than
 * `or`; patterns are not checked, since whoever matches them decides about their syntax.
 */
export function parseQuery(text: string): { query: Query; problem?: undefined } | { problem: QueryProblem; query?: undefined } {
  if (text.length > QUERY_MAX_LENGTH) {
    return { problem: { message: `Use ${QUERY_MAX_LENGTH.toLocaleString('en')} characters or fewer.`, at: QUERY_MAX_LENGTH } }
  }
  const scanner = createScanner(text)
  try {
    const query = parseOr(scanner, 0)
    if (!scanner.atEnd) scanner.fail('Expected "and", "or" or the end of the expression.')
    return { query }
  } catch (error) {
    if (error instanceof QueryError) return { problem: error.problem }
    throw error
  }
}

function parseOr(scanner: Scanner, depth: number): Query {
  const queries = [parseAnd(scanner, depth)]
  while (scanner.take(/\|\||or(?![\w:])/iy)) queries.push(parseAnd(scanner, depth))
  return queries.length === 1 ? queries[0]! : { kind: 'or', queries }
}

function parseAnd(scanner: Scanner, depth: number): Query {
  const queries = [parseNot(scanner, depth)]
  while (scanner.take(/&&|and(?![\w:])/iy)) queries.push(parseNot(scanner, depth))
  return queries.length === 1 ? queries[0]! : { kind: 'and', queries }
}

function parseNot(scanner: Scanner, depth: number): Query {
  if (depth > MAX_DEPTH) scanner.fail(`Nest parentheses and "not" at most ${MAX_DEPTH} deep.`)
  if (scanner.take(/!|not(?![\w:])/iy)) return { kind: 'not', query: parseNot(scanner, depth + 1) }
  if (!scanner.take(/\(/y)) return parseComparison(scanner)
  const query = parseOr(scanner, depth + 1)
  if (!scanner.take(/\)/y)) scanner.fail('Expected ")".')
  return query
}

function parseComparison(scanner: Scanner): Query {
  const { at } = scanner
  const subjectWord = scanner.take(/[A-Za-z][\w:./\\-]*/y)
  const subject = subjectWord === undefined ? undefined : findSubject(subjectWord)
  if (!subjectWord || !subject) return scanner.fail(`Expected a subject: ${subjectNames()}.`, at)
  const { operator, negated } = parseOperator(scanner, subject, subjectWord)
  const comparison: Query = { kind: 'comparison', subject, operator, values: parseValues(scanner, subject, operator) }
  return negated ? { kind: 'not', query: comparison } : comparison
}

function subjectNames(): string {
  return Object.keys(subjectRules)
    .map((name) => (name === 'attribute' ? 'attribute:NAME' : name))
    .join(', ')
}

function parseOperator(scanner: Scanner, subject: Subject, subjectWord: string) {
  const { at } = scanner
  const allowed = subjectRules[subject.name].operators
  const word = scanner.take(/[=!<>][=~]|[<>]|!\s*(?:in|exists)\b|[a-z_]+/iy)?.replace(/\s/g, '')
  const found = word !== undefined && Object.hasOwn(OPERATORS, word.toLowerCase()) ? OPERATORS[word.toLowerCase()] : undefined
  if (found && allowed.includes(found.operator)) return found
  const spellings = Object.keys(OPERATORS).filter(
    (key) => /^\W|^in$|^exists$/.test(key) && allowed.includes(OPERATORS[key]!.operator),
  )
  return scanner.fail(`Expected an operator after ${subjectWord}: ${spellings.join(', ')}.`, at)
}

function parseValues(scanner: Scanner, subject: Subject, operator: Operator): Value[] {
  if (operator === 'exists') return []
  if (operator === '=~') return [parsePattern(scanner)]
  if (operator !== 'in') return [parseValue(scanner, subject)]
  if (!scanner.take(/\[/y)) scanner.fail('Expected a list such as [a, b].')
  const values = [parseValue(scanner, subject)]
  while (scanner.take(/,/y)) values.push(parseValue(scanner, subject))
  if (!scanner.take(/\]/y)) scanner.fail('Expected "," or "]".')
  return values
}

function parseValue(scanner: Scanner, subject: Subject): Value {
  const { at } = scanner
  const { read, argument } = subjectRules[subject.name]
  const text = parseQuoted(scanner) ?? scanner.take(/[^\s()[\],'"&|=!<>]+/y)
  const value = text === undefined ? undefined : read(text)
  return value ?? scanner.fail(`Expected ${argument}.`, at)
}

/** A regular expression: quoted, or up to the next white space or the ")" of the query itself; groups may nest once. */
function parsePattern(scanner: Scanner): string {
  const pattern = parseQuoted(scanner) ?? scanner.take(/(?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))+/y)
  return pattern ?? scanner.fail('Expected a regular expression.')
}

function parseQuoted(scanner: Scanner): string | undefined {
  const { at } = scanner
  const quoted = scanner.take(/'[^']*'|"[^"]*"/y)
  if (quoted === undefined && scanner.take(/['"]/y)) scanner.fail('Expected the closing quotation mark.', at)
  return quoted?.slice(1, -1)
}
