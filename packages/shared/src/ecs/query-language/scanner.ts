import type { QueryProblem } from './query.ts'

/** Reads an expression from left to right; skips white space before everything it looks for. */
export interface Scanner {
  /** The next place that is not white space. */
  readonly at: number
  readonly atEnd: boolean
  /** The text that `pattern` (sticky) finds here, passed over; undefined when it is not here. */
  take(pattern: RegExp): string | undefined
  /** Stops the parser. */
  fail(message: string, at?: number): never
}

/** Thrown inside the parser only; `problem` leaves it as a value. */
export class QueryError extends Error {
  readonly problem: QueryProblem
  constructor(problem: QueryProblem) {
    super(problem.message)
    this.problem = problem
  }
}

export function createScanner(text: string): Scanner {
  let at = 0
  const here = () => {
    while (/\s/.test(text.charAt(at))) at += 1
    return at
  }
  return {
    get at() {
      return here()
    },
    get atEnd() {
      return here() === text.length
    },
    take(pattern) {
      pattern.lastIndex = here()
      const found = pattern.exec(text)?.[0]
      at += found?.length ?? 0
      return found
    },
    fail(message, where = here()) {
      throw new QueryError({ message, at: where })
    },
  }
}
