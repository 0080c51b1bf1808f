import type { EcsRoleView } from '@gantry/shared/console/role'
import { expect, test } from 'vitest'
import { roleRemedy } from './role-words.ts'

const policy = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role'
const role: EcsRoleView = {
  roleName: 'ecsInstanceRole',
  service: 'ec2.amazonaws.com',
  managedPolicyArn: policy,
  exists: true,
  hasInstanceProfile: true,
  attachedPolicyArns: [policy],
  inlinePolicyNames: [],
  problems: [],
}

test('a missing role is created, one that lacks its policy or profile is completed', () => {
  expect(roleRemedy({ ...role, exists: false, attachedPolicyArns: [] })).toBe('create')
  expect(roleRemedy({ ...role, attachedPolicyArns: [] })).toBe('complete')
  expect(roleRemedy({ ...role, hasInstanceProfile: false })).toBe('complete')
})

test('a trust policy that is wrong is not touched', () => {
  expect(roleRemedy({ ...role, problems: ['Its trust policy does not let ec2.amazonaws.com take it.'] })).toBe('none')
})
