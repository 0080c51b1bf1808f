import { expressionMatcher } from '@gantry/shared/ecs/query-language/expression-matcher'
import type { RE2JS } from 're2js'
import { compilePattern } from './compile-pattern.ts'

const KEPT = 1_000
const patterns = new Map<string, RE2JS | undefined>()

/** Whether a container instance satisfies an expression of the cluster query language; patterns take linear time. */
export const matchesExpression = expressionMatcher(matchesPattern)

/** Whether a regular expression matches the whole text. One that is not understood matches nothing. */
function matchesPattern(pattern: string, text: string): boolean {
  if (!patterns.has(pattern)) {
    if (patterns.size >= KEPT) patterns.clear()
    patterns.set(pattern, compile(pattern))
  }
  return patterns.get(pattern)?.matches(text) ?? false
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return compilePattern(pattern)
  } catch {
    return undefined
  }
}
