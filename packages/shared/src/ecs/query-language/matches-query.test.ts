import { describe, expect, test } from 'vitest'
import type { Candidate } from '../placement/candidate.ts'
import { expressionMatcher } from './expression-matcher.ts'
import { matchesQuery } from './matches-query.ts'
import { parseQuery } from './parse-query.ts'

const candidate: Candidate = {
  id: 'a',
  status: 'ACTIVE',
  agentConnected: true,
  agentVersion: '1.9.0',
  ec2InstanceId: 'i-abcd1234',
  registeredAt: Date.UTC(2018, 5, 18, 22, 28, 28, 500),
  runningTasksCount: 2,
  remaining: { cpu: 0, memory: 0, tcpPorts: [], udpPorts: [] },
  attributes: [
    { name: 'stack', value: 'prod' },
    { name: 'ecs.instance-type', value: 'g2.2xlarge' },
    { name: 'ssd' },
    { name: 'level', value: '9' },
  ],
  taskGroups: ['service:web', 'family:batch'],
}
const matchesPattern = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`).test(text)

function matches(text: string, changes: Partial<Candidate> = {}) {
  const { query, problem } = parseQuery(text)
  if (problem) throw new Error(problem.message)
  return matchesQuery(query, { ...candidate, ...changes }, matchesPattern)
}

test.each([
  'agentConnected == true',
  'agentConnected != false',
  'agentVersion < 1.14.5',
  'agentVersion >= 1.9',
  'agentVersion == 1.9.0',
  'ec2InstanceId in [i-abcd1234, i-wxyx7890]',
  'ec2InstanceId =~ i-a.*',
  'registeredAt > 2018-06-18',
  'registeredAt == 2018-06-18T22:28:28Z',
  'registeredAt < 2018-06-18T20:28:29-02:00',
  'runningTasksCount > 1',
  'runningTasksCount <= 2',
  'attribute:stack == prod',
  'attribute:stack in [test, prod]',
  'attribute:ecs.instance-type =~ g2.* and attribute:stack != test',
  'attribute:ssd exists',
  'attribute:gpu !exists',
  'attribute:level < 10',
  'task:group == service:web',
  'task:group == family:batch',
  'task:group =~ service:.*',
  'not(task:group == database)',
  'attribute:gpu exists or (attribute:stack == prod and runningTasksCount == 2)',
])('%s holds', (text) => {
  expect(matches(text)).toBe(true)
})

test.each([
  'agentConnected == false',
  'agentVersion > 1.14.5',
  'ec2InstanceId !in [i-abcd1234]',
  'ec2InstanceId !~ i-a.*',
  'registeredAt > 2018-06-18T22:28:28Z',
  'runningTasksCount == 1',
  'runningTasksCount < 2',
  'runningTasksCount > 2',
  'attribute:stack == PROD',
  'attribute:ecs.instance-type =~ g2',
  'attribute:gpu exists',
  'task:group != service:web',
  'task:group == web',
])('%s does not hold', (text) => {
  expect(matches(text)).toBe(false)
})

describe('what an instance does not have', () => {
  test('equals nothing and differs from everything', () => {
    expect(matches('attribute:gpu == k80')).toBe(false)
    expect(matches('attribute:gpu != k80')).toBe(true)
    expect(matches('attribute:gpu !in [k80]')).toBe(true)
    expect(matches('attribute:gpu =~ .*')).toBe(false)
    expect(matches('task:group == service:web', { taskGroups: undefined })).toBe(false)
  })

  test('is neither more nor less than anything', () => {
    expect(matches('agentVersion < 2', { agentVersion: undefined })).toBe(false)
    expect(matches('agentVersion >= 0', { agentVersion: undefined })).toBe(false)
    expect(matches('registeredAt > 2000-01-01', { registeredAt: undefined })).toBe(false)
  })
})

describe('expressionMatcher', () => {
  test('answers for expressions as they come', () => {
    const holds = expressionMatcher(matchesPattern)
    expect(holds('attribute:stack == prod', candidate)).toBe(true)
    expect(holds('attribute:stack == test', candidate)).toBe(false)
    expect(holds('attribute:stack == prod', { ...candidate, attributes: [] })).toBe(false)
  })

  test('an expression that is not understood matches nothing', () => {
    expect(expressionMatcher(matchesPattern)('attribute:stack is prod', candidate)).toBe(false)
  })
})
