import { describe, expect, test } from 'vitest'
import { roleDefinitions, trustPolicyOf } from '../roles/role-definitions.ts'
import { toRoleView } from './role.ts'

const [instanceRole, serviceRole] = roleDefinitions('us-east-1') as [
  ReturnType<typeof roleDefinitions>[number],
  ReturnType<typeof roleDefinitions>[number],
]
const encoded = encodeURIComponent(trustPolicyOf(instanceRole))
const role = { RoleName: 'ecsInstanceRole', Arn: 'arn:role', AssumeRolePolicyDocument: encoded } as never
const attached = [{ PolicyArn: instanceRole.managedPolicyArn }]
const profile = { InstanceProfileName: 'ecsInstanceRole', Roles: [role] } as never

test('a role that is missing says so, and what it would be', () => {
  expect(toRoleView(serviceRole, {})).toEqual({
    roleName: 'ecsServiceRole',
    service: 'ecs.amazonaws.com',
    managedPolicyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceRole',
    exists: false,
    attachedPolicyArns: [],
    inlinePolicyNames: [],
    problems: ['There is no role ecsServiceRole.'],
  })
})

test('a role as the guide makes it has no problems, and its trust policy can be read', () => {
  const view = toRoleView(instanceRole, { role, attached, inline: [], profile })
  expect(view).toMatchObject({ exists: true, arn: 'arn:role', hasInstanceProfile: true, problems: [] })
  expect(view.trustPolicy).toContain('"Service": "ec2.amazonaws.com"')
})

test('the names of China end as they do there', () => {
  expect(roleDefinitions('cn-north-1')[0]).toMatchObject({
    service: 'ec2.amazonaws.com.cn',
    managedPolicyArn: 'arn:aws-cn:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role',
  })
})

describe('a role is unfit', () => {
  test.each([
    [
      'when somebody else may take it',
      { AssumeRolePolicyDocument: encodeURIComponent(trustPolicyOf(serviceRole)) },
      {},
      'Its trust policy does not let ec2.amazonaws.com take it.',
    ],
    [
      'without an instance profile',
      {},
      { profile: undefined },
      'There is no instance profile ecsInstanceRole, so no instance can be given the role.',
    ],
    [
      'when its instance profile is empty',
      {},
      { profile: { InstanceProfileName: 'ecsInstanceRole', Roles: [] } as never },
      'The instance profile ecsInstanceRole does not hold the role.',
    ],
    [
      'without any policy',
      {},
      { attached: [] },
      'It has no policy; AmazonEC2ContainerServiceforEC2Role is the one that it needs.',
    ],
    [
      'perhaps, with other policies',
      {},
      { attached: [], inline: ['mine'] },
      'The policy AmazonEC2ContainerServiceforEC2Role is not attached; whether its other policies allow the same is not looked at.',
    ],
    [
      'perhaps, when its policies are hidden',
      {},
      { attached: undefined },
      'Its policies could not be read: iam:ListAttachedRolePolicies or iam:ListRolePolicies is denied.',
    ],
  ])('%s', (_, change, facts, problem) => {
    const changed = { ...(role as object), ...change } as never
    expect(toRoleView(instanceRole, { role: changed, attached, inline: [], profile, ...facts }).problems).toEqual([problem])
  })
})
