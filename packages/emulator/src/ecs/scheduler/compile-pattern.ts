import { RE2JS } from 're2js'

/** Instructions of a compiled pattern: a real one has some dozens, and 5,000 instances are matched with this many in half a second. */
const MOST_INSTRUCTIONS = 2_000
/** Counted repetitions by the length of the pattern: beyond that, compiling alone takes long. */
const MOST_COPIES = 100_000

/** Compiles a regular expression of the query language. Throws when it is not understood, or too large to be matched quickly. */
export function compilePattern(pattern: string): RE2JS {
  const repetitions = [...pattern.matchAll(/\{(?:\d+,)?(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0)
  if (repetitions * pattern.length > MOST_COPIES) throw tooLarge()
  const compiled = RE2JS.compile(pattern)
  if (compiled.programSize() > MOST_INSTRUCTIONS) throw tooLarge()
  return compiled
}

const tooLarge = (): Error => new Error('it repeats too much.')
