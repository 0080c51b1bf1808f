import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { parsePolicy } from './parse-policy.ts'

const allow = (...more: object[]) => Object.assign({ Effect: 'Allow', Action: '*', Resource: '*' }, ...more) as object
const deny = (...more: object[]) => allow({ Effect: 'Deny' }, ...more)

interface Situation {
  action?: string
  resource?: string
  conditions?: Record<string, string | string[]>
}

function decide(
  statements: object[],
  { action = 'ecs:RunTask', resource = '*', conditions = {} }: Situation = {},
  Version = '2012-10-17',
) {
  return evaluate([parsePolicy(JSON.stringify({ Version, Statement: statements }))], { action, resource, conditions })
}

describe('evaluate', () => {
  test('denies what nothing allows', () => {
    expect(evaluate([], { action: 'ecs:RunTask', resource: '*', conditions: {} })).toBe('ImplicitDeny')
    expect(decide([allow({ Action: 'ecs:StopTask' })])).toBe('ImplicitDeny')
  })

  test('an explicit deny wins over an allow, wherever it stands', () => {
    expect(decide([allow(), deny()])).toBe('ExplicitDeny')
    expect(decide([deny(), allow()])).toBe('ExplicitDeny')
    const policies = [allow(), deny({ Action: 'ecs:Run*' })].map((statement) =>
      parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement })),
    )
    expect(evaluate(policies, { action: 'ecs:RunTask', resource: '*', conditions: {} })).toBe('ExplicitDeny')
  })

  test.each([
    ['ecs:RunTask', 'Allow'],
    ['ECS:runtask', 'Allow'],
    ['ecs:Run*', 'Allow'],
    ['ecs:*Task', 'Allow'],
    ['ecs:?unTask', 'Allow'],
    ['ecs:Run', 'ImplicitDeny'],
    ['iam:RunTask', 'ImplicitDeny'],
  ])('the action %s: %s', (Action, expected) => {
    expect(decide([allow({ Action })])).toBe(expected)
  })

  test('NotAction is every action but these', () => {
    const { Action: _, ...statement } = allow({ NotAction: 'iam:*' }) as Record<string, unknown>
    expect(decide([statement])).toBe('Allow')
    expect(decide([statement], { action: 'iam:ListUsers' })).toBe('ImplicitDeny')
  })

  test('NotResource is every resource but these', () => {
    const { Resource: _, ...statement } = deny({ NotResource: 'arn:aws:ecs:*:*:cluster/test-*' }) as Record<string, unknown>
    const on = (name: string) => ({ resource: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}` })
    expect(decide([allow(), statement], on('test-1'))).toBe('Allow')
    expect(decide([allow(), statement], on('prod'))).toBe('ExplicitDeny')
  })

  test('resources are distinguished by case', () => {
    const on = { resource: 'arn:aws:ecs:us-east-1:123456789012:cluster/Prod' }
    expect(decide([allow({ Resource: 'arn:aws:ecs:us-east-1:123456789012:cluster/prod' })], on)).toBe('ImplicitDeny')
  })
})

describe('a condition', () => {
  const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/payments'
  const conditions = {
    'ecs:cluster': cluster,
    'aws:username': 'alice',
    'aws:sourceip': '203.0.113.7',
    'aws:currenttime': '2026-01-02T03:04:05.678Z',
    'aws:securetransport': 'false',
    'aws:tagkeys': ['team', 'cost'],
    'test:count': '10',
  }

  test.each([
    ['StringEquals', 'aws:username', 'alice', true],
    ['StringEquals', 'AWS:UserName', 'alice', true],
    ['StringEquals', 'aws:username', ['bob', 'alice'], true],
    ['StringEquals', 'aws:username', 'Alice', false],
    ['StringEquals', 'aws:username', 'a*', false],
    ['StringNotEquals', 'aws:username', ['bob', 'carol'], true],
    ['StringNotEquals', 'aws:username', ['bob', 'alice'], false],
    ['StringEqualsIgnoreCase', 'aws:username', 'ALICE', true],
    ['StringNotEqualsIgnoreCase', 'aws:username', 'ALICE', false],
    ['StringLike', 'aws:username', 'a*e', true],
    ['StringNotLike', 'aws:username', 'a*e', false],
    ['ArnEquals', 'ecs:cluster', cluster, true],
    ['ArnLike', 'ecs:cluster', 'arn:aws:ecs:*:*:cluster/pay*', true],
    ['ArnLike', 'ecs:cluster', 'arn:aws:ecs:*', false],
    ['ArnNotEquals', 'ecs:cluster', 'arn:aws:ecs:*:*:cluster/other', true],
    ['ArnNotLike', 'ecs:cluster', 'arn:aws:ecs:*:*:cluster/*', false],
    ['Bool', 'aws:SecureTransport', false, true],
    ['Bool', 'aws:SecureTransport', 'true', false],
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/24', true],
    ['IpAddress', 'aws:SourceIp', '203.0.113.8', false],
    ['NotIpAddress', 'aws:SourceIp', ['10.0.0.0/8', '192.168.0.0/16'], true],
    ['NumericEquals', 'test:count', '10.0', true],
    ['NumericNotEquals', 'test:count', 10, false],
    ['NumericLessThan', 'test:count', 10, false],
    ['NumericLessThanEquals', 'test:count', 10, true],
    ['NumericGreaterThan', 'test:count', 9, true],
    ['NumericGreaterThanEquals', 'test:count', 11, false],
    ['DateGreaterThan', 'aws:CurrentTime', '2026-01-02T00:00:00Z', true],
    ['DateLessThan', 'aws:CurrentTime', '2026-01-02T03:04:05Z', false],
    ['DateLessThanEquals', 'aws:CurrentTime', 4102444800, true],
    ['DateEquals', 'aws:CurrentTime', '2026-01-02T03:04:05.678Z', true],
    ['Null', 'ecs:service', 'true', true],
    ['Null', 'ecs:cluster', 'true', false],
    ['Null', 'ecs:cluster', false, true],
  ])('%s %s %j: %s', (operator, key, value, holds) => {
    const decision = decide([allow({ Condition: { [operator]: { [key]: value } } })], { conditions })
    expect(decision).toBe(holds ? 'Allow' : 'ImplicitDeny')
  })

  test.each([
    ['StringEquals', false],
    ['StringLike', false],
    ['ArnEquals', false],
    ['StringNotEquals', true],
    ['StringEqualsIfExists', true],
    ['ArnLikeIfExists', true],
    ['ForAllValues:StringEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
  ])('%s on a key that the request does not have: %s', (operator, holds) => {
    const decision = decide([allow({ Condition: { [operator]: { 'ecs:service': 'x' } } })], { conditions })
    expect(decision).toBe(holds ? 'Allow' : 'ImplicitDeny')
  })

  test.each([
    ['ForAllValues:StringEquals', ['team', 'cost', 'owner'], true],
    ['ForAllValues:StringEquals', ['team'], false],
    ['ForAnyValue:StringEquals', ['team'], true],
    ['ForAnyValue:StringEquals', ['owner'], false],
    ['ForAllValues:StringNotEquals', ['owner'], true],
    ['ForAllValues:StringNotEquals', ['team'], false],
    ['ForAnyValue:StringNotLike', ['t*'], true],
  ])('%s %j on the keys team and cost: %s', (operator, values, holds) => {
    const decision = decide([allow({ Condition: { [operator]: { 'aws:TagKeys': values } } })], { conditions })
    expect(decision).toBe(holds ? 'Allow' : 'ImplicitDeny')
  })

  test('all operators and all keys must hold', () => {
    const Condition = { StringEquals: { 'aws:username': 'alice', 'test:count': '11' }, Bool: { 'aws:SecureTransport': false } }
    expect(decide([allow({ Condition })], { conditions })).toBe('ImplicitDeny')
    expect(decide([allow({ Condition: { ...Condition, StringEquals: { 'test:count': '10' } } })], { conditions })).toBe('Allow')
  })
})

describe('a policy variable', () => {
  const own = 'arn:aws:ecs:us-east-1:123456789012:cluster/${aws:username}-*'
  const on = (name: string, username: string) => ({
    resource: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
    conditions: { 'aws:username': username },
  })

  test('stands for its value in resources', () => {
    expect(decide([allow({ Resource: own })], on('alice-1', 'alice'))).toBe('Allow')
    expect(decide([allow({ Resource: own })], on('bob-1', 'alice'))).toBe('ImplicitDeny')
  })

  test('brings no wildcards with it', () => {
    expect(decide([allow({ Resource: own })], on('alice-1', '*'))).toBe('ImplicitDeny')
  })

  test('stands for its value in conditions', () => {
    const Condition = { StringEquals: { 'aws:userid': '${aws:username}' } }
    const conditions = { 'aws:username': 'alice', 'aws:userid': 'alice' }
    expect(decide([allow({ Condition })], { conditions })).toBe('Allow')
    expect(decide([allow({ Condition })], { conditions: { ...conditions, 'aws:userid': 'bob' } })).toBe('ImplicitDeny')
  })

  test('without a value makes its pattern match nothing, unless it has a default', () => {
    expect(decide([allow({ Resource: own })], { resource: on('-1', '').resource })).toBe('ImplicitDeny')
    const Resource = own.replace('aws:username', "aws:username, 'guest'")
    expect(decide([allow({ Resource })], { resource: on('guest-1', '').resource })).toBe('Allow')
  })

  test.each(['constructor', '__proto__', 'toString'])('${%s} has no value', (key) => {
    expect(
      decide([allow({ Resource: `arn:aws:ecs:us-east-1:1:cluster/*\${${key}}*` })], {
        resource: 'arn:aws:ecs:us-east-1:1:cluster/a',
      }),
    ).toBe('ImplicitDeny')
  })

  test.each(['*', '?', '$'])('${%s} is the character itself', (character) => {
    const Resource = `arn:aws:ecs:us-east-1:123456789012:cluster/a\${${character}}`
    const at = (name: string) => ({ resource: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}` })
    expect(decide([allow({ Resource })], at(`a${character}`))).toBe('Allow')
    expect(decide([allow({ Resource })], at('ab'))).toBe('ImplicitDeny')
  })

  test('is plain text in a policy of 2008', () => {
    expect(decide([allow({ Resource: own })], on('alice-1', 'alice'), '2008-10-17')).toBe('ImplicitDeny')
  })
})
