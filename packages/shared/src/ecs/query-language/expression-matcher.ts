import type { MatchesExpression } from '../placement/filters.ts'
import { matchesQuery, type MatchesPattern } from './matches-query.ts'
import { parseQuery } from './parse-query.ts'
import type { Query } from './query.ts'

const KEPT = 1_000

/**
 * What the placement filters ask of the query language: understands each expression once, then only evaluates it. An
 * expression that is not understood matches nothing; refuse it with `parseQuery` before it gets here.
 */
export function expressionMatcher(matchesPattern: MatchesPattern): MatchesExpression {
  const queries = new Map<string, Query | undefined>()
  return (expression, candidate) => {
    if (!queries.has(expression)) {
      if (queries.size >= KEPT) queries.clear()
      queries.set(expression, parseQuery(expression).query)
    }
    const query = queries.get(expression)
    return query !== undefined && matchesQuery(query, candidate, matchesPattern)
  }
}
