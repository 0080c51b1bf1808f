import { parseQuery } from '@gantry/shared/ecs/query-language/parse-query'
import type { Query } from '@gantry/shared/ecs/query-language/query'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { compilePattern } from '../scheduler/compile-pattern.ts'

/** Refuses an expression of the cluster query language that is not understood, its regular expressions included. */
export function checkExpression(expression: string): void {
  const { query, problem } = parseQuery(expression)
  if (problem) throw invalidParameter(`Invalid expression '${expression}' at character ${problem.at + 1}: ${problem.message}`)
  for (const pattern of patternsOf(query)) {
    try {
      compilePattern(pattern)
    } catch (error) {
      throw invalidParameter(`Invalid regular expression '${pattern}': ${(error as Error).message}`)
    }
  }
}

function patternsOf(query: Query): string[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.queries.flatMap(patternsOf)
    case 'not':
      return patternsOf(query.query)
    case 'comparison':
      return query.operator === '=~' ? query.values.map(String) : []
  }
}
