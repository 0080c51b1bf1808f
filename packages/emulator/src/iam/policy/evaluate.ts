import type { AccessRequest } from '../access-request.ts'
import type { Condition, Patterns, Policy, Statement } from './document.ts'
import { operators } from './operators.ts'
import { fillPattern, matchesWildcards } from './wildcards.ts'

export type Decision = 'Allow' | 'ExplicitDeny' | 'ImplicitDeny'

/** What identity-based policies say to a request: an explicit deny before everything, else an allow, else an implicit deny. */
export function evaluate(policies: Policy[], request: AccessRequest): Decision {
  let decision: Decision = 'ImplicitDeny'
  for (const { statements, hasVariables } of policies) {
    for (const statement of statements) {
      if (!applies(statement, hasVariables, request)) continue
      if (statement.effect === 'Deny') return 'ExplicitDeny'
      decision = 'Allow'
    }
  }
  return decision
}

function applies(statement: Statement, hasVariables: boolean, request: AccessRequest): boolean {
  const valueOf = (key: string) => {
    const value = conditionOf(request, key)
    return Array.isArray(value) ? undefined : value
  }
  const fill = (pattern: string) => fillPattern(pattern, hasVariables, valueOf)
  return (
    matchesOne(statement.actions, request.action.toLowerCase(), (pattern) =>
      fillPattern(pattern.toLowerCase(), false, valueOf),
    ) &&
    matchesOne(statement.resources, request.resource, fill) &&
    statement.conditions.every((condition) => holds(condition, conditionOf(request, condition.key), fill))
  )
}

/** Only what the request has itself: a policy may well ask for `${constructor}`. */
function conditionOf({ conditions }: AccessRequest, key: string): string | string[] | undefined {
  return Object.hasOwn(conditions, key) ? conditions[key] : undefined
}

type Fill = (pattern: string) => string | undefined

function matchesOne({ patterns, isExcluded }: Patterns, text: string, fill: Fill): boolean {
  const isMatch = patterns.some((pattern) => {
    const filled = fill(pattern)
    return filled !== undefined && matchesWildcards(filled, text)
  })
  return isMatch !== isExcluded
}

function holds(condition: Condition, value: string | string[] | undefined, fill: Fill): boolean {
  const { operator, quantifier, ifExists } = condition
  if (operator === 'Null') return condition.values.some((wanted) => wanted.toLowerCase() === String(value === undefined))
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  const passes = (one: string) => comparesWell(condition, one, fill)
  if (quantifier === 'ForAllValues') return values.every(passes)
  if (value === undefined) return ifExists || (operators[operator]!.isNegated && quantifier === undefined)
  return values.some(passes)
}

/** Positive operators need one matching value of the policy, negated ones none. */
function comparesWell({ operator, values }: Condition, value: string, fill: Fill): boolean {
  const { compare, isNegated } = operators[operator]!
  const isMatch = values.some((pattern) => {
    const filled = fill(pattern)
    return filled !== undefined && compare(value, filled)
  })
  return isMatch !== isNegated
}
