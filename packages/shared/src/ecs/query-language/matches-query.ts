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
  if (query.kind === 'and') return query.queries.every((part) => matchesQuery(part, candidate, matchesPattern))
  if (query.kind === 'or') return query.queries.some((part) => matchesQuery(part, candidate, matchesPattern))
  if (query.kind === 'not') return !matchesQuery(query.query, candidate, matchesPattern)
  const { subject, operator, values } = query
  if (subject.name === 'task:group') {
    return (candidate.taskGroups ?? []).some((group) => holds[operator](group, values, matchesPattern))
  }
  const have = valueOf(subject, candidate)
  return have !== undefined && holds[operator](have, values, matchesPattern)
}

function valueOf(subject: Exclude<Subject, { name: 'task:group' }>, candidate: Candidate): Value | undefined {
  switch (subject.name) {
    case 'attribute': {
      const found = candidate.attributes.find((one) => one.name === subject.attribute)
      return found && (found.value ?? '')
    }
    case 'agentConnected':
      return String(candidate.agentConnected)
    case 'registeredAt':
      return candidate.registeredAt === undefined ? undefined : Math.floor(candidate.registeredAt / 1000)
    default:
      return candidate[subject.name]
  }
}

type Test = (have: Value, values: readonly Value[], matchesPattern: MatchesPattern) => boolean

const holds: Record<Operator, Test> = {
  '==': (have, [value]) => have === value,
  '>': (have, [value]) => compare(have, value) > 0,
  '>=': (have, [value]) => compare(have, value) >= 0,
  '<': (have, [value]) => compare(have, value) < 0,
  '<=': (have, [value]) => compare(have, value) <= 0,
  in: (have, values) => values.includes(have),
  '=~': (have, [pattern], matchesPattern) => matchesPattern(String(pattern), String(have)),
  exists: () => true,
}

/** Negative, zero or positive: counts and dates as numbers, everything else as versions. */
function compare(have: Value, value: Value | undefined): number {
  return typeof have === 'number' && typeof value === 'number' ? have - value : compareVersions(String(have), String(value))
}
