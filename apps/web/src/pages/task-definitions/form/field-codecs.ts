import { formatCommandList, parseCommandList } from '@gantry/shared/ecs/command-list'
import type { FieldKind } from './field.ts'

/** How a value is typed into a one-line or many-line input. */
export interface Codec {
  /** Whether the form can show the value at all; a value of another type stays as it is, for the JSON view. */
  accepts: (value: unknown) => boolean
  format: (value: unknown) => string
  /** What is typed may be half a number; it is then kept as text, so that nothing is lost and the problem is shown. */
  parse: (typed: string) => unknown
}

export type TypedKind = Extract<FieldKind, 'text' | 'number' | 'words' | 'numbers' | 'lines'>

const isText = (value: unknown): value is string => typeof value === 'string'
const isScalar = (value: unknown) => isText(value) || typeof value === 'number' || typeof value === 'boolean'
const isListOf = (test: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(test)
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const toNumber = (typed: string): unknown => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed)

export const codecs: Record<TypedKind, Codec> = {
  text: { accepts: isScalar, format: String, parse: (typed) => typed },
  number: { accepts: isScalar, format: String, parse: toNumber },
  words: { accepts: isListOf(isText), format: (value) => formatCommandList(texts(value)), parse: parseCommandList },
  numbers: {
    accepts: isListOf(isScalar),
    format: (value) => texts(value).join(', '),
    parse: (typed) => typed.split(',').map((part) => toNumber(part.trim())),
  },
  lines: {
    accepts: isListOf((item) => isText(item) && !/[\r\n]/.test(item)),
    format: (value) => texts(value).join('\n'),
    parse: (typed) => typed.split('\n'),
  },
}

/** What an empty input means: no member, or an empty text where there must be one. */
export function parseTyped(kind: TypedKind, typed: string, keepsEmpty: boolean): unknown {
  if (typed === '') return kind === 'text' && keepsEmpty ? '' : undefined
  return codecs[kind].parse(typed)
}
