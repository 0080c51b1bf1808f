import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from 'jsonc-parser'
import { findNode, lineAndColumn, nearestSpan, parseJson } from './json-text.ts'

const faultOf = (text: string) => parseJson(text).fault
const rootOf = (text: string) => {
  const parsed = parseJson(text)
  if (parsed.fault) throw new Error(parsed.fault.message)
  return parsed.root
}
const sourceOf = (text: string, node: Node | undefined) => node && text.slice(node.offset, node.offset + node.length)
const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('parseJson', () => {
  test('takes every text that JSON.parse takes, with the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        expect(parseJson(text)).toMatchObject({ value: JSON.parse(text) })
      }),
    )
  })

  test('refuses every text that JSON.parse refuses', () => {
    const fragments = ['{', '}', '[', ']', ',', ':', '"', 'a', '\\', 'n', '0', '1', '-', '.', 'e', 'true', 'null', ' ', '\n', "'"]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        expect(faultOf(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['', 0, 'empty'],
    ['{"a": 1,}', 7, 'Remove this comma'],
    ['{"a" 1}', 5, 'colon is missing after "a"'],
    ['{"a": 1 "b": 2}', 8, 'comma or }'],
    ['[1 2]', 3, 'comma or ]'],
    ['{a: 1}', 1, 'member name in double quotes'],
    ['{"a": }', 6, 'value is missing'],
    ["{'a': 1}", 1, 'double quotes'],
    ['{"a": "b', 6, 'closing double quote'],
    ['{"a": [1', 8, 'ends before'],
    ['{} {}', 3, 'ended before this'],
    ['{"a": 01}', 6, 'not a number'],
    ['[1.]', 1, 'not a number'],
    ['["\\x"]', 2, 'escape'],
    ['["a\\n\\u12"]', 5, 'escape'],
    ['["a\tb"]', 3, 'control character'],
    ['{} // one', 3, 'no comments'],
    ['{"a": {"b": 1]', 13, 'comma or }'],
    ['{"a": 1 x}', 8, 'comma or }'],
    ['{"a" x}', 5, 'colon is missing after "a"'],
    ['{"a": 1} x', 9, 'ended before this'],
    ['{"a": {} x}', 9, 'comma or }'],
    ['[{}, "a" x]', 9, 'comma or ]'],
    ['[{}, x]', 5, 'value is missing'],
    ['{]', 1, 'member name'],
    ['[1,]', 2, 'Remove this comma'],
    [' ', 0, 'empty'],
  ])('says where and why %j is not JSON', (text, offset, message) => {
    expect(faultOf(text)).toEqual({ offset, message: expect.stringContaining(message) })
  })

  test('refuses a document nested too deeply instead of overflowing', () => {
    expect(faultOf('['.repeat(15_000))?.message).toContain('64 levels')
  })
})

describe('places', () => {
  const text = '{\n  "family": "web",\n  "containerDefinitions": [{ "name": "a" }, { "name": "b" }]\n}'

  test('a path leads to the value as it is written', () => {
    const node = findNode(rootOf(text), ['containerDefinitions', 1, 'name'])
    expect(sourceOf(text, node)).toBe('"b"')
  })

  test('the last of two members of one name counts', () => {
    const twice = '{"a": 1, "a": 2}'
    const node = findNode(rootOf(twice), ['a'])
    expect(sourceOf(twice, node)).toBe('2')
  })

  test('a message about a member points at its name and value', () => {
    const span = nearestSpan(rootOf(text), ['family'])
    expect(text.slice(span.start, span.end)).toBe('"family": "web"')
  })

  test('a message about a missing member points at the opening of the object that lacks it', () => {
    const span = nearestSpan(rootOf(text), ['containerDefinitions', 1, 'image'])
    expect(span).toEqual({ start: text.lastIndexOf('{'), end: text.lastIndexOf('{') + 1 })
  })

  test('lines and columns count from one', () => {
    expect(lineAndColumn(text, text.indexOf('"family"'))).toEqual({ line: 2, column: 3 })
  })
})
