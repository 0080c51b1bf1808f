import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNode, lineAndColumn, nearestSpan, parseJson } from './json-text.ts'

const faultOf = (text: string) => parseJson(text).fault
const rootOf = (text: string) => {
  const parsed = parseJson(text)
  if (parsed.fault) throw new Error(parsed.fault.message)
  return parsed.root
}
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
    ['{"a": 01}', 6, 'value is missing'],
    ['["\\x"]', 2, 'escape'],
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
    expect(text.slice(node?.start, node?.end)).toBe('"b"')
  })

  test('the last of two members of one name counts', () => {
    const twice = '{"a": 1, "a": 2}'
    const node = findNode(rootOf(twice), ['a'])
    expect(twice.slice(node?.start, node?.end)).toBe('2')
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
