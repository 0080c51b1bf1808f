import type { Candidate } from '../placement/candidate.ts'
import { compareVersions } from './compare-versions.ts'
import type { Operator, Query, Subject, Value } from './query.ts'

/** Whether a Java regular expression matches the whole text. Whoever calls decides how, and how long it may take. */
export type MatchesPattern = (pattern: string, text: string) => boolean

/**
 * Whether a container instance satisfies a query. What an instance does not have equals nothing, so that
 * `attribute:stack != prod` holds where there is no attribute `stack`; `task:group` holds if one of its groups does.
 */
export function matchesQuery(query: Query, candidate: Candidate, matchesPattern: MatchesPattern): boolean {
  switch (query.kind) {
    case 'and':
      return query.queries.every((part) => matchesQuery(part, candidate, matchesPattern))
    case 'or':
      return query.queries.some((part) => matchesQuery(part, candidate, matchesPattern))
    case 'not':
      return !matchesQuery(query.query, candidate, matchesPattern)
    case 'comparison':
      if (query.subject.name === 'task:group') {
        return (candidate.taskGroups ?? []).some((group) => holds(group, query.operator, query.values, matchesPattern))
      }
      return holds(valueOf(query.subject, candidate), query.operator, query.values, matchesPattern)
  }
}

function valueOf(subject: Subject, candidate: Candidate): Value | undefined {
  switch (subject.name) {
    case 'attribute': {
      const found = candidate.attributes.find((one) => one.name === subject.attribute)
      return found && (found.value ?? '')
    }
    case 'agentConnected':
      return String(candidate.agentConnected)
    case 'registeredAt':
      return candidate.registeredAt === undefined ? undefined : Math.floor(candidate.registeredAt / 1000)
    case 'agentVersion':
    case 'ec2InstanceId':
    case 'runningTasksCount':
      return candidate[subject.name]
    case 'task:group':
      return undefined
  }
}

function holds(have: Value | undefined, operator: Operator, values: readonly Value[], matchesPattern: MatchesPattern): boolean {
  if (have === undefined) return false
  if (operator === 'exists') return true
  if (operator === 'in') return values.includes(have)
  const value = values[0]!
  switch (operator) {
    case '==':
      return have === value
    case '>':
      return compare(have, value) > 0
    case '>=':
      return compare(have, value) >= 0
    case '<':
      return compare(have, value) < 0
    case '<=':
      return compare(have, value) <= 0
    case '=~':
      return matchesPattern(String(value), String(have))
  }
}

/** Negative, zero or positive. NaN, which no operator accepts, cannot come out. */
function compare(have: Value, value: Value): number {
  return typeof have === 'number' && typeof value === 'number' ? have - value : compareVersions(String(have), String(value))
}
