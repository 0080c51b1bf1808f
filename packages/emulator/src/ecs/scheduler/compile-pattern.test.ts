import { expect, test } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { matchesExpression } from './matches-expression.ts'

test.each(['g2\\..*', 'us-east-1[a-f]', '(prod|test)-[0-9]{1,3}', '[a-z0-9-]{1,128}', '(?i)Stack', '[^:]+:\\d{4}'])(
  'understands %s',
  (pattern) => expect(compilePattern(pattern).programSize()).toBeLessThan(500),
)

test.each(['(', 'a{2,1}', '(?=a)', '(a)\\1', '((a{100}){100}){100}'])('does not understand %s', (pattern) => {
  expect(() => compilePattern(pattern)).toThrow()
})

// As long as an expression may be: compiling them takes seconds, or matching them, for each of thousands of instances.
test.each([
  ['many repetitions', '(?:.?){1000}'.repeat(150)],
  ['a long repetition', `(${'a'.repeat(1_900)}){1000}`],
  ['a repetition of a class', '[\\p{L}\\p{N}]{1000}'.repeat(100)],
  ['a small one, too often', '(?:abcdefghij){50}'.repeat(5)],
])('refuses %s at once', (_, pattern) => {
  const before = performance.now()
  expect(() => compilePattern(pattern)).toThrow('it repeats too much.')
  expect(performance.now() - before).toBeLessThan(1_000)
})

test('what is refused matches nothing', () => {
  const candidate = {
    id: 'a',
    status: 'ACTIVE',
    agentConnected: true,
    remaining: { cpu: 0, memory: 0, tcpPorts: [], udpPorts: [] },
    attributes: [{ name: 'stack', value: 'prod' }],
  }
  expect(matchesExpression('attribute:stack =~ .{0,128}', candidate)).toBe(true)
  expect(matchesExpression(`attribute:stack =~ ${'(?:.?){1000}'.repeat(10)}`, candidate)).toBe(false)
})
