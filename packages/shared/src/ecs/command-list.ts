/**
 * A command in the guide's form: strings separated by commas, without quotes, as in `/bin/sh,-c,echo,$DATE`.
 *
 * `\,` is a comma within a string and `\\` a backslash; any other backslash stands for itself. Nothing at all is the empty
 * list, and a backslash alone is a list of one empty string. So every list can be written and is read back as it was.
 */
export function parseCommandList(text: string): string[] {
  if (text === '') return []
  if (text === '\\') return ['']
  const strings = ['']
  for (const [piece] of text.matchAll(/\\[\\,]|[^]/gu)) {
    if (piece === ',') strings.push('')
    else strings[strings.length - 1] += piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece
  }
  return strings
}

/** Writes a list of strings so that `parseCommandList` reads the same list. */
export function formatCommandList(strings: readonly string[]): string {
  return strings.length === 1 && strings[0] === '' ? '\\' : strings.map(escape).join(',')
}

/** A backslash is doubled only where it would otherwise be read as the beginning of `\,` or `\\`. */
function escape(text: string): string {
  return text.replace(/\\(?=[\\,]|$)/g, '\\\\').replaceAll(',', '\\,')
}

/** What to change when somebody has typed JSON instead; undefined when the text can be taken as it is. */
export function commandListProblem(text: string): string | undefined {
  const strings = findJsonStrings(text)
  return strings && `Write the strings without brackets and quotes: ${formatCommandList(strings)}`
}

/** The strings of `["sh", "-c"]` and of `"sh", "-c"`. */
function findJsonStrings(text: string): string[] | undefined {
  const trimmed = text.trim()
  if (!/^\[?\s*"/.test(trimmed)) return undefined
  try {
    const value: unknown = JSON.parse(trimmed.startsWith('[') ? trimmed : `[${trimmed}]`)
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
  } catch {
    return undefined
  }
}
