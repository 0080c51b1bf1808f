import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandListProblem, formatCommandList, parseCommandList } from './command-list.ts'

test.each([
  ['/bin/sh,-c,echo,$DATE', ['/bin/sh', '-c', 'echo', '$DATE']],
  ['', []],
  ['\\', ['']],
  [',', ['', '']],
  ['sleep,360', ['sleep', '360']],
  ['sh,-c,echo a\\,b', ['sh', '-c', 'echo a,b']],
  ['sh,-c,printf "a\\n"', ['sh', '-c', 'printf "a\\n"']],
  ['C:\\\\,x', ['C:\\', 'x']],
  ['echo, hi ', ['echo', ' hi ']],
])('%j is %j, and is written so', (text, strings) => {
  expect(parseCommandList(text)).toEqual(strings)
  expect(formatCommandList(strings)).toBe(text)
})

test('a backslash at the end stands for itself', () => {
  expect(parseCommandList('dir,C:\\')).toEqual(['dir', 'C:\\'])
})

test('every list is read back as it was', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: fc.constantFrom('\\', ',', 'a', ' ', '"', '\n', '😀') }), fc.string()))
  fc.assert(
    fc.property(words, (strings) => {
      expect(parseCommandList(formatCommandList(strings))).toEqual(strings)
    }),
  )
})

test('a JSON list is refused, with the form to use', () => {
  expect(commandListProblem('["sh", "-c", "echo a,b"]')).toBe('Write the strings without brackets and quotes: sh,-c,echo a\\,b')
  expect(commandListProblem('"sleep", "360"')).toBe('Write the strings without brackets and quotes: sleep,360')
})

test.each(['', '/bin/sh,-c,echo,$DATE', '[,-f,/etc/passwd,]', 'sh,-c,echo "hi"', '"unfinished'])('%j can be taken', (text) => {
  expect(commandListProblem(text)).toBeUndefined()
})
