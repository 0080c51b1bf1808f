import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TypedKind, codecs, parseTyped } from './field-codecs.ts'

describe('what is typed', () => {
  test('becomes a number as soon as it is one, and stays text until then', () => {
    expect(['-', '-1', '30', '3.', '3.5', '007', '1e3'].map(codecs.number.parse)).toEqual(['-', -1, 30, '3.', 3.5, '007', '1e3'])
  })

  test('becomes the words of a command at the commas', () => {
    expect(codecs.words.parse('/bin/sh,-c,echo')).toEqual(['/bin/sh', '-c', 'echo'])
  })

  test('becomes a list of numbers', () => {
    expect(codecs.numbers.parse('0, 143')).toEqual([0, 143])
  })

  test('takes the member out when it is emptied, except a text that must be there', () => {
    expect(parseTyped('text', '', false)).toBeUndefined()
    expect(parseTyped('text', '', true)).toBe('')
    expect(parseTyped('number', '', true)).toBeUndefined()
    expect(parseTyped('words', '', false)).toBeUndefined()
  })
})

const isKept = (kind: TypedKind, value: unknown) => {
  expect(codecs[kind].parse(codecs[kind].format(value))).toEqual(value)
}

describe('a value that a field shows', () => {
  test('is the same when it is written back', () => {
    expect.hasAssertions()
    const word = fc.string({ minLength: 1 })
    const line = word.filter((text) => codecs.lines.accepts([text]))
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => isKept('words', words)))
    fc.assert(fc.property(fc.array(line, { minLength: 1 }), (lines) => isKept('lines', lines)))
    fc.assert(fc.property(fc.integer(), (number) => isKept('number', number)))
  })

  test('is refused when the field would lose some of it', () => {
    expect(codecs.lines.accepts(['one\ntwo'])).toBe(false)
    expect(codecs.text.accepts({ nested: true })).toBe(false)
    expect(codecs.words.accepts('sleep 360')).toBe(false)
  })
})
