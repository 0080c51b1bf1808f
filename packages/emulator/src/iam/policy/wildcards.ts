/**
 * Marks for `*` and `?` in a pattern whose variables have been filled in: a star that comes out of a variable is just a
 * star. Both are noncharacters, which no text of a request means anything by.
 */
const ANY = '\uFFFE'
const ONE = '\uFFFF'

/** A pattern of a policy with its variables filled in; undefined when a variable has no value: such a pattern matches nothing. */
export function fillPattern(
  pattern: string,
  hasVariables: boolean,
  valueOf: (key: string) => string | undefined,
): string | undefined {
  let isComplete = true
  const filled = pattern.replace(hasVariables ? /\$\{([^}]*)\}|[*?]/g : /[*?]/g, (found, variable?: string) => {
    if (found === '*') return ANY
    if (found === '?') return ONE
    const value = variableValue(variable as string, valueOf)
    if (value === undefined) isComplete = false
    return value ?? ''
  })
  return isComplete ? filled : undefined
}

/** `${*}`, `${?}` and `${$}` stand for themselves; `${key, 'default'}` has a value for when the key has none. */
function variableValue(variable: string, valueOf: (key: string) => string | undefined): string | undefined {
  if (variable === '*' || variable === '?' || variable === '$') return variable
  const [, key = '', fallback] = /^([^,]*?)\s*(?:,\s*'(.*)'\s*)?$/.exec(variable) ?? []
  return valueOf(key.toLowerCase()) ?? fallback
}

/** The pattern as plain text, for operators that know no wildcards. */
export function toPlainText(filled: string): string {
  return filled.replaceAll(ANY, '*').replaceAll(ONE, '?')
}

/** Whether the whole text matches. Steps: at most the product of the two lengths, whatever the pattern. */
export function matchesWildcards(filled: string, text: string): boolean {
  let [at, position, star, retry] = [0, 0, -1, 0]
  while (position < text.length) {
    const wanted = filled[at]
    if (wanted === ANY) {
      star = at++
      retry = position
    } else if (wanted === ONE || wanted === text[position]) {
      at++
      position++
    } else if (star >= 0) {
      at = star + 1
      position = ++retry
    } else {
      return false
    }
  }
  while (filled[at] === ANY) at++
  return at === filled.length
}
