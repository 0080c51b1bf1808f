import { expect, test } from 'vitest'
import { jsonDiagnostics } from './json-diagnostics.ts'

const marked = (text: string, problem: { path: (string | number)[]; warning?: true }) => {
  const [diagnostic] = jsonDiagnostics(text, () => [{ message: 'Change this.', ...problem }])
  return { text: text.slice(diagnostic?.from, diagnostic?.to), severity: diagnostic?.severity }
}

test('marks the character at which the text stops being JSON', () => {
  expect(jsonDiagnostics('{"a": 1,}', () => [])).toEqual([
    { from: 7, to: 8, severity: 'error', message: 'Remove this comma: nothing follows it.' },
  ])
})

test('marks the last character where the text ends too early, and nothing in an empty text', () => {
  expect(jsonDiagnostics('{"a": 1', () => [])).toMatchObject([{ from: 6, to: 7 }])
  expect(jsonDiagnostics('', () => [])).toMatchObject([{ from: 0, to: 0 }])
})

test('marks the member, the item, or the opening of what lacks a member', () => {
  const text = '{"containerDefinitions": [{"name": "web", "links": ["db"]}]}'
  expect(marked(text, { path: ['containerDefinitions', 0, 'name'] }).text).toBe('"name": "web"')
  expect(marked(text, { path: ['containerDefinitions', 0, 'links', 0] }).text).toBe('"db"')
  expect(marked(text, { path: ['containerDefinitions', 0, 'image'] }).text).toBe('{')
})

test('tells advice from error', () => {
  expect(marked('{"cpu": "1"}', { path: ['cpu'], warning: true }).severity).toBe('warning')
})
