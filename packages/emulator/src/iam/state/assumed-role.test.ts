import { describe, expect, test } from 'vitest'
import { createRole } from '../operations/create-role.ts'
import { trusting } from '../test-iam.ts'
import { assumedRole } from './assumed-role.ts'
import { createIamState } from './iam-state.ts'

const caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:root' }

function withRole(trustPolicy: string) {
  const state = createIamState({ account: '123456789012', seed: 1 })
  createRole(state, { RoleName: 'ecsInstanceRole', Path: '/ops/', AssumeRolePolicyDocument: trustPolicy }, 0, caller)
  return state
}

const trust = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] })

describe('assumedRole', () => {
  test('is a session of the role, which a policy can name', () => {
    const state = withRole(trusting('ec2.amazonaws.com'))
    const { id } = state.roles.get('ecsInstanceRole')!
    expect(assumedRole(state, 'ecsInstanceRole', 'ec2.amazonaws.com', 'i-1')).toEqual({
      arn: 'arn:aws:sts::123456789012:assumed-role/ecsInstanceRole/i-1',
      principalId: `${id}:i-1`,
      invokedBy: 'ec2.amazonaws.com',
    })
  })

  test('finds the role by its ARN, and only by its whole ARN', () => {
    const state = withRole(trusting('ec2.amazonaws.com'))
    const find = (role: string) => assumedRole(state, role, 'ec2.amazonaws.com', 'i-1')
    expect(find('arn:aws:iam::123456789012:role/ops/ecsInstanceRole')).toBeDefined()
    expect(find('arn:aws:iam::123456789012:role/ecsInstanceRole')).toBeUndefined()
    expect(find('arn:aws:iam::111122223333:role/ops/ecsInstanceRole')).toBeUndefined()
    expect(find('nobody')).toBeUndefined()
  })

  test.each([
    ['another service', trusting('ecs.amazonaws.com'), false],
    ['several services', trust({ Principal: { Service: ['ecs.amazonaws.com', 'ec2.amazonaws.com'] } }), true],
    ['an account', trust({ Principal: { AWS: '123456789012' } }), false],
    ['a tag only', trust({ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:TagSession' }), false],
    ['nobody', trust({ Effect: 'Deny', Principal: { Service: 'ec2.amazonaws.com' } }), false],
    [
      'the service on behalf of this account',
      trust({
        Principal: { Service: 'ec2.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      }),
      true,
    ],
    [
      'the service on behalf of another account',
      trust({
        Principal: { Service: 'ec2.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      }),
      false,
    ],
  ])('a trust policy for %s', (_whom, document, isTrusted) => {
    const principal = assumedRole(withRole(document), 'ecsInstanceRole', 'ec2.amazonaws.com', 'i-1')
    expect(principal !== undefined).toBe(isTrusted)
  })
})
