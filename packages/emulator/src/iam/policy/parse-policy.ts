import { AwsError } from '../../protocol/aws-error.ts'
import type { Condition, Patterns, Policy, Statement } from './document.ts'
import { operators } from './operators.ts'

const VERSIONS = ['2012-10-17', '2008-10-17']
const STATEMENT_MEMBERS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

/** Reads an identity-based policy. Throws MalformedPolicyDocument in IAM's words. */
export function parsePolicy(text: string): Policy {
  const document = parseJson(text)
  if (!isObject(document) || Object.keys(document).some((name) => !['Version', 'Id', 'Statement'].includes(name)))
    throw syntaxError()
  const { Version = '2008-10-17', Statement } = document
  if (!VERSIONS.includes(Version as string)) throw syntaxError()
  const list = Array.isArray(Statement) ? (Statement as unknown[]) : [Statement]
  if (list.length === 0) throw syntaxError()
  const statements = list.map(parseStatement)
  const sids = statements.flatMap(({ sid }) => sid ?? [])
  if (new Set(sids).size < sids.length) throw malformed('Statement IDs (SID) in a single policy must be unique.')
  return { statements, hasVariables: Version === '2012-10-17' }
}

function parseStatement(statement: unknown): Statement {
  if (!isObject(statement)) throw syntaxError()
  if ('Principal' in statement || 'NotPrincipal' in statement) throw malformed('Policy document should not specify a principal.')
  if (Object.keys(statement).some((name) => !STATEMENT_MEMBERS.includes(name))) throw syntaxError()
  const { Sid, Effect, Condition = {} } = statement
  if (Sid !== undefined && (typeof Sid !== 'string' || !/^[A-Za-z0-9]*$/.test(Sid))) throw syntaxError()
  if (Effect !== 'Allow' && Effect !== 'Deny') throw syntaxError()
  return {
    sid: Sid || undefined,
    effect: Effect,
    actions: parseActions(statement),
    resources: parseResources(statement),
    conditions: parseConditions(Condition),
  }
}

function parseActions(statement: Record<string, unknown>): Patterns {
  const actions = onePatterns(statement, 'Action', 'Policy statement must contain actions.')
  for (const pattern of actions.patterns) {
    if (pattern !== '*' && !/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(pattern)) {
      throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.')
    }
  }
  return actions
}

function parseResources(statement: Record<string, unknown>): Patterns {
  const resources = onePatterns(statement, 'Resource', 'Policy statement must contain resources.')
  for (const pattern of resources.patterns) {
    if (!/^\*+$/.test(pattern) && !/^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(pattern)) {
      throw malformed(`Resource ${pattern} must be in ARN format or "*".`)
    }
  }
  return resources
}

/** Either `name` or `Notname`, a text or a list of texts. */
function onePatterns(statement: Record<string, unknown>, name: string, missing: string): Patterns {
  const [plain, excluded] = [statement[name], statement[`Not${name}`]]
  if (plain !== undefined && excluded !== undefined) throw syntaxError()
  const value = plain ?? excluded
  if (value === undefined) throw malformed(missing)
  const patterns = Array.isArray(value) ? (value as unknown[]) : [value]
  if (!patterns.every((pattern) => typeof pattern === 'string')) throw syntaxError()
  if (patterns.length === 0) throw malformed(missing)
  return { patterns, isExcluded: excluded !== undefined }
}

function parseConditions(block: unknown): Condition[] {
  if (!isObject(block)) throw syntaxError()
  return Object.entries(block).flatMap(([name, keys]) => {
    if (!isObject(keys)) throw syntaxError()
    return Object.entries(keys).map(([key, values]) => parseCondition(name, key, values))
  })
}

function parseCondition(name: string, key: string, value: unknown): Condition {
  const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name)
  const [, quantifier, operator = '', ifExists] = match ?? []
  if (!Object.hasOwn(operators, operator)) throw malformed(`Invalid Condition type : ${name}.`)
  if (!/^[^:]+:.+$/.test(key)) throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.')
  const values = (Array.isArray(value) ? (value as unknown[]) : [value]).map((item) => {
    if (!['string', 'number', 'boolean'].includes(typeof item)) throw syntaxError()
    return String(item)
  })
  return {
    operator,
    quantifier: quantifier as Condition['quantifier'],
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw syntaxError()
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const syntaxError = () => malformed('Syntax errors in policy.')
const malformed = (message: string) => new AwsError('MalformedPolicyDocument', message)
