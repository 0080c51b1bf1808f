import { useState } from 'react'
import type { Path } from '../../../components/json-editor/json-text.ts'
import { isWritable, problemsWithin, valueAt } from '../document/document.ts'
import { type DocumentForm, useDocumentForm } from './document-form.tsx'
import type { Field } from './field.ts'
import { type TypedKind, codecs, parseTyped } from './field-codecs.ts'

/** The value of a field, how to write it, and what is wrong with it. `at` leads to the object that holds the member. */
export function readField({ document, problems, showsMissing, write }: DocumentForm, field: Field, at: Path) {
  const path = [...at, ...field.path]
  const value = valueAt(document, path)
  // The problem of a row's cell stands at the cell.
  const own = problemsWithin(problems, path).filter((problem) => field.kind !== 'rows' || problem.path.length <= path.length + 1)
  const shown = isEmpty(value) && !showsMissing ? [] : own
  return {
    path,
    value,
    isWritable: isWritable(document, path),
    write: (next: unknown) => write(path, next),
    error: wordsOf(shown.filter((problem) => !problem.warning)),
    warning: wordsOf(shown.filter((problem) => problem.warning)),
  }
}

export const useField = (field: Field, at: Path) => readField(useDocumentForm(), field, at)

/** The text of an input. It stays as it was typed (`3.`, a trailing comma) while it means the value of the member. */
export function useTypedField(field: Field, kind: TypedKind, at: Path) {
  const bound = useField(field, at)
  const [typed, setTyped] = useState<string>()
  const keepsEmpty = field.member.required === true
  const meansValue = typed !== undefined && JSON.stringify(parseTyped(kind, typed, keepsEmpty)) === JSON.stringify(bound.value)
  return {
    ...bound,
    text: meansValue ? typed : isEmpty(bound.value) ? '' : codecs[kind].format(bound.value),
    type: (next: string) => {
      setTyped(next)
      bound.write(parseTyped(kind, next, keepsEmpty))
    },
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const wordsOf = (problems: { message: string }[]): string | undefined =>
  problems.map(({ message }) => message).join(' ') || undefined
