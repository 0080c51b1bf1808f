import { describe, expect, test } from 'vitest'
import { cursorAt, memberPath } from './json-cursor.ts'

/** The cursor at the bar in the text. */
const at = (marked: string) => cursorAt(marked.replace('|', ''), marked.indexOf('|'))

describe('cursorAt', () => {
  test('knows that a member name belongs behind a brace and behind a comma', () => {
    expect(at('{|')).toMatchObject({ place: 'name', path: [], token: '' })
    expect(at('{"a": 1, |}')).toMatchObject({ place: 'name', path: [], taken: ['a'] })
  })

  test('gives the way to the object in which a name is typed', () => {
    expect(at('{"containerDefinitions": [{}, {"im|"}]}')).toMatchObject({
      place: 'name',
      path: ['containerDefinitions', 1],
      token: '"im"',
    })
  })

  test('lists the names before and after the one that is typed, without it', () => {
    expect(at('{"a": {"x": 1}, "b|": 2, "c": {"y": 3}}')).toMatchObject({ taken: ['a', 'c'], named: true })
  })

  test('knows that a value belongs behind a colon', () => {
    expect(at('{"networkMode": |')).toMatchObject({ place: 'value', path: ['networkMode'], token: '' })
    expect(at('{"networkMode": "br|"')).toMatchObject({ place: 'value', path: ['networkMode'], token: '"br"' })
    expect(at('{"essential": t|}')).toMatchObject({ place: 'value', path: ['essential'], token: 't' })
  })

  test('counts the items of lists', () => {
    expect(at('{"command": ["a", "b", "|"]}')).toMatchObject({ place: 'value', path: ['command', 2] })
  })

  test('knows that a value belongs behind an empty object in a list', () => {
    expect(at('{"volumes": [{}, |]}')).toMatchObject({ place: 'value', path: ['volumes', 1] })
  })

  test('takes a word that has no quotes yet for the token', () => {
    expect(at('{"a": 1, im|')).toMatchObject({ place: 'name', token: 'im', taken: ['a'] })
    expect(at('{"cpu": 1|0}')).toMatchObject({ place: 'value', token: '10' })
  })

  test('gives the way to the member whose name or value it is at', () => {
    expect(memberPath(at('{"volumes": [{"na|me": "v"}]}'))).toEqual(['volumes', 0, 'name'])
    expect(memberPath(at('{"volumes": [{"name": "|v"}]}'))).toEqual(['volumes', 0, 'name'])
  })

  test('is not confused by an unfinished text on the line before', () => {
    expect(at('{"family": "we\n "cpu": "1", "|')).toMatchObject({ place: 'name', path: [] })
  })

  test('knows the root of an empty document', () => {
    expect(at('|')).toMatchObject({ place: 'value', path: [], token: '' })
  })
})
