import type { Path } from './json-text.ts'

/** Where an offset lies in a JSON text that may be half written. */
export interface JsonCursor {
  /** Of the value at the offset; of the object, where a member name stands or belongs. */
  path: Path
  place: 'name' | 'value'
  /** The name or scalar at the offset as it is written, and where it stands; both ends at the offset where there is none. */
  token: string
  from: number
  to: number
  /** Names that the object has already, without the one at the offset. */
  taken: string[]
  /** Whether a colon follows the token. */
  named: boolean
}

interface Frame {
  kind: 'object' | 'array'
  /** The member or item that is being written. */
  step: string | number
  expects: 'name' | 'value'
  names: string[]
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/g

/** Reads the text token by token and never gives up: what is typed is broken most of the time. */
export function cursorAt(text: string, offset: number): JsonCursor {
  const frames: Frame[] = []
  let found: { cursor: JsonCursor; frame: Frame | undefined } | undefined
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    const from = match.index
    const to = from + token.length
    const isScalar = !/^[{}[\],:]$/.test(token)
    const frame = frames.at(-1)
    if (!found && (from >= offset || (isScalar && to >= offset))) {
      const inside = isScalar && from <= offset
      const span = inside ? { token, from, to } : { token: '', from: offset, to: offset }
      found = { cursor: describe(frames, span, /^\s*:/.test(text.slice(span.to, span.to + 20))), frame }
      if (inside && isScalar && frame?.expects === 'name') continue
    }
    if (found && !frames.includes(found.frame as Frame)) break
    advance(frames, token)
  }
  found ??= { cursor: describe(frames, { token: '', from: offset, to: offset }, false), frame: frames.at(-1) }
  return { ...found.cursor, taken: found.frame?.names ?? [] }
}

function describe(frames: Frame[], span: { token: string; from: number; to: number }, named: boolean): JsonCursor {
  const place = frames.at(-1)?.expects ?? 'value'
  const steps = place === 'name' ? frames.slice(0, -1) : frames
  return { path: steps.map((frame) => frame.step), place, ...span, taken: [], named }
}

function advance(frames: Frame[], token: string): void {
  const frame = frames.at(-1)
  if (token === '{') frames.push({ kind: 'object', step: '', expects: 'name', names: [] })
  else if (token === '[') frames.push({ kind: 'array', step: 0, expects: 'value', names: [] })
  else if (token === '}' || token === ']') frames.pop()
  else if (!frame) return
  else if (token === ',') {
    if (typeof frame.step === 'number') frame.step++
    else frame.expects = 'name'
  } else if (token === ':') frame.expects = 'value'
  else if (frame.expects === 'name') {
    frame.step = unquote(token)
    frame.names.push(frame.step)
  }
}

/** The name that a token stands for, be it finished or not. */
export function unquote(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token.replace(/^"/, '').replace(/"$/, '')
  }
}
