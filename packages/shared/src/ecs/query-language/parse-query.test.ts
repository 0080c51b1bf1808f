import { describe, expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const comparison = (name: string, operator: string, ...values: unknown[]) => ({
  kind: 'comparison',
  subject: name.startsWith('attribute:') ? { name: 'attribute', attribute: name.slice('attribute:'.length) } : { name },
  operator,
  values,
})
const not = (query: unknown) => ({ kind: 'not', query })

describe('comparisons', () => {
  test.each([
    ['agentConnected == true', comparison('agentConnected', '==', 'true')],
    ['agentVersion < 1.14.5', comparison('agentVersion', '<', '1.14.5')],
    ['attribute:ecs.instance-type =~ g2.*', comparison('attribute:ecs.instance-type', '=~', 'g2.*')],
    ['runningTasksCount == 1', comparison('runningTasksCount', '==', 1)],
    ['runningTasksCount>=1', comparison('runningTasksCount', '>=', 1)],
    ['task:group == service:production', comparison('task:group', '==', 'service:production')],
    ["ec2InstanceId in ['i-abcd1234', 'i-wxyx7890']", comparison('ec2InstanceId', 'in', 'i-abcd1234', 'i-wxyx7890')],
    ['attribute:zone in [us-east-1a,us-east-1b]', comparison('attribute:zone', 'in', 'us-east-1a', 'us-east-1b')],
    ['attribute:owner == "Ann and Bob"', comparison('attribute:owner', '==', 'Ann and Bob')],
    ['attribute:a/b\\c_d exists', comparison('attribute:a/b\\c_d', 'exists')],
  ])('understands %s', (text, query) => {
    expect(parseQuery(text)).toEqual({ query })
  })

  test.each([
    ['!=', '==', 'not_equals'],
    ['>', '>', 'greater_than'],
    ['>=', '>=', 'greater_than_equal'],
    ['<', '<', 'less_than'],
    ['<=', '<=', 'less_than_equal'],
    ['==', '==', 'equals'],
    ['=~', '=~', 'matches'],
    ['!~', '=~', 'not_matches'],
  ])('takes %s as a word too', (sign, operator, word) => {
    const positive = comparison('attribute:x', operator, 'a')
    const query = sign.startsWith('!') ? not(positive) : positive
    expect(parseQuery(`attribute:x ${sign} a`)).toEqual({ query })
    expect(parseQuery(`attribute:x ${word} a`)).toEqual({ query })
  })

  test.each(['!exists', 'not_exists', '! exists'])('understands %s', (operator) => {
    expect(parseQuery(`attribute:x ${operator}`)).toEqual({ query: not(comparison('attribute:x', 'exists')) })
  })

  test.each(['!in', 'not_in'])('understands %s', (operator) => {
    expect(parseQuery(`attribute:x ${operator} [a]`)).toEqual({ query: not(comparison('attribute:x', 'in', 'a')) })
  })

  test.each([
    ['2018-06-18', Date.UTC(2018, 5, 18)],
    ['2018-06-18T22:28:28', Date.UTC(2018, 5, 18, 22, 28, 28)],
    ['2018-06-18T22:28:28Z', Date.UTC(2018, 5, 18, 22, 28, 28)],
    ['2018-06-18T22:28:28+02:00', Date.UTC(2018, 5, 18, 20, 28, 28)],
  ])('reads the date %s', (text, milliseconds) => {
    expect(parseQuery(`registeredAt > ${text}`)).toEqual({ query: comparison('registeredAt', '>', milliseconds / 1000) })
  })
})

describe('compound expressions', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => comparison(`attribute:${name}`, 'exists'))
  test.each([
    ['attribute:a exists and attribute:b exists', { kind: 'and', queries: [a, b] }],
    ['attribute:a exists && attribute:b exists', { kind: 'and', queries: [a, b] }],
    ['attribute:a exists or attribute:b exists', { kind: 'or', queries: [a, b] }],
    [
      'attribute:a exists || attribute:b exists && attribute:c exists',
      { kind: 'or', queries: [a, { kind: 'and', queries: [b, c] }] },
    ],
    [
      '(attribute:a exists or attribute:b exists) and attribute:c exists',
      { kind: 'and', queries: [{ kind: 'or', queries: [a, b] }, c] },
    ],
    ['not(attribute:a exists)', not(a)],
    ['!(attribute:a exists)', not(a)],
    ['not attribute:a exists and attribute:b exists', { kind: 'and', queries: [not(a), b] }],
    ['  ((attribute:a exists))\n', a],
  ])('understands %s', (text, query) => {
    expect(parseQuery(text)).toEqual({ query })
  })

  test('keeps the parentheses of a pattern apart from its own', () => {
    expect(parseQuery('(attribute:a =~ (t2|t3)\\.(micro|(x?large)) and attribute:b exists)')).toEqual({
      query: { kind: 'and', queries: [comparison('attribute:a', '=~', '(t2|t3)\\.(micro|(x?large))'), b] },
    })
    expect(parseQuery('(attribute:a =~ g2.*)')).toEqual({ query: comparison('attribute:a', '=~', 'g2.*') })
  })
})

describe('problems', () => {
  test.each([
    ['', 'Expected a subject', 0],
    ['   ', 'Expected a subject', 3],
    ['attribute: exists', 'Expected a subject', 0],
    ['memory > 5', 'Expected a subject', 0],
    ['attribute:x', 'Expected an operator after attribute:x', 11],
    ['attribute:x = 5', 'Expected an operator after attribute:x', 12],
    ['agentVersion =~ 1.*', 'Expected an operator after agentVersion: ==, !=, >, >=, <, <=.', 13],
    ['attribute:x ==', 'Expected a value', 14],
    ['attribute:x == "abc', 'Expected the closing quotation mark', 15],
    ['attribute:x in a', 'Expected a list', 15],
    ['attribute:x in [a', 'Expected "," or "]"', 17],
    ['attribute:x in []', 'Expected a value', 16],
    ['agentConnected == maybe', 'Expected true or false', 18],
    ['agentVersion > new', 'Expected a version', 15],
    ['runningTasksCount > many', 'Expected a whole number', 20],
    ['registeredAt > yesterday', 'Expected a date', 15],
    ['registeredAt > 2018-13-40', 'Expected a date', 15],
    ['attribute:x =~', 'Expected a regular expression', 14],
    ['(attribute:x exists', 'Expected ")"', 19],
    ['attribute:x exists)', 'Expected "and", "or" or the end', 18],
    ['attribute:x exists attribute:y exists', 'Expected "and", "or" or the end', 19],
    ['attribute:x exists and', 'Expected a subject', 22],
    ['__proto__ exists', 'Expected a subject', 0],
    ['attribute:x constructor 1', 'Expected an operator', 12],
  ])('says what was expected and where in %j', (text, message, at) => {
    expect(parseQuery(text)).toEqual({ problem: { message: expect.stringContaining(message), at } })
  })

  test('refuses what is nested too deep, and what is too long', () => {
    expect(parseQuery('('.repeat(1500))).toMatchObject({ problem: { message: expect.stringContaining('at most 50 deep') } })
    expect(parseQuery('!'.repeat(1500))).toMatchObject({ problem: { message: expect.stringContaining('at most 50 deep') } })
    const long = `attribute:x == ${'a'.repeat(2000)}`
    expect(parseQuery(long)).toEqual({ problem: { message: 'Use 2,000 characters or fewer.', at: 2000 } })
  })
})
