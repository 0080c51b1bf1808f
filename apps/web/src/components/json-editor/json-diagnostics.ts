import type { JsonProblem } from './json-language.ts'
import { nearestSpan, parseJson } from './json-text.ts'

/** A complaint and the part of the text that it is about. */
export interface JsonDiagnostic {
  from: number
  to: number
  severity: 'error' | 'warning'
  message: string
}

/** Why the text is not JSON; else what is wrong with the document, each at its place. */
export function jsonDiagnostics(text: string, problemsOf: (document: unknown) => JsonProblem[]): JsonDiagnostic[] {
  const parsed = parseJson(text)
  if (parsed.fault) {
    const { offset, message } = parsed.fault
    return [
      { from: Math.min(offset, Math.max(text.length - 1, 0)), to: Math.min(offset + 1, text.length), severity: 'error', message },
    ]
  }
  return problemsOf(parsed.value).map(({ path, message, warning }) => {
    const { start, end } = nearestSpan(parsed.root, path)
    return { from: start, to: end, severity: warning ? 'warning' : 'error', message }
  })
}
