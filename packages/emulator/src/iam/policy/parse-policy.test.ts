import { describe, expect, test } from 'vitest'
import { parsePolicy } from './parse-policy.ts'

const statement = { Effect: 'Allow', Action: 'ecs:*', Resource: '*' }
const withStatement = (...more: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: Object.assign({}, statement, ...more) as object })

describe('parsePolicy', () => {
  test('brings single texts and lists into one form', () => {
    const single = parsePolicy(withStatement({ Condition: { ArnEquals: { 'ecs:cluster': 'arn:x' } } }))
    const listed = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['ecs:*'], Resource: ['*'], Condition: { ArnEquals: { 'ECS:Cluster': ['arn:x'] } } },
      ],
    })
    expect(single).toEqual(parsePolicy(listed))
  })

  test('is of 2008 when it names no version', () => {
    expect(parsePolicy(JSON.stringify({ Statement: statement })).hasVariables).toBe(false)
  })

  test.each([
    ['', 'Syntax errors in policy.'],
    ['[]', 'Syntax errors in policy.'],
    ['{"Version":"2026-01-01","Statement":[]}', 'Syntax errors in policy.'],
    ['{"Version":"2012-10-17"}', 'Syntax errors in policy.'],
    ['{"Version":"2012-10-17","Statement":[],"Colour":"red"}', 'Syntax errors in policy.'],
    [withStatement({ Effect: 'allow' }), 'Syntax errors in policy.'],
    [withStatement({ NotAction: 'iam:*' }), 'Syntax errors in policy.'],
    [withStatement({ Action: 7 }), 'Syntax errors in policy.'],
    [withStatement({ Sid: 'no space' }), 'Syntax errors in policy.'],
    [withStatement({ Action: undefined }), 'Policy statement must contain actions.'],
    [withStatement({ Resource: [] }), 'Policy statement must contain resources.'],
    [withStatement({ Action: 'RunTask' }), 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
    [withStatement({ Resource: 'cluster/payments' }), 'Resource cluster/payments must be in ARN format or "*".'],
    [withStatement({ Principal: '*' }), 'Policy document should not specify a principal.'],
    [withStatement({ Condition: { StringSounds: { 'aws:username': 'x' } } }), 'Invalid Condition type : StringSounds.'],
    [withStatement({ Condition: { toString: { 'aws:username': 'x' } } }), 'Invalid Condition type : toString.'],
    [withStatement({ Condition: { StringEquals: { username: 'x' } } }), 'Actions/Conditions must be prefaced by a vendor'],
  ])('refuses %s', (text, message) => {
    expect(() => parsePolicy(text)).toThrow(
      expect.objectContaining({ code: 'MalformedPolicyDocument', message: expect.stringContaining(message) as string }),
    )
  })

  test('refuses two statements of one Sid', () => {
    const Statement = [
      { ...statement, Sid: 'One' },
      { ...statement, Sid: 'One' },
    ]
    expect(() => parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement }))).toThrow(
      'Statement IDs (SID) in a single policy must be unique.',
    )
  })
})
