import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { EcsRoleView } from '@gantry/shared/console/role'
import { describe, expect, test } from 'vitest'
import { registrationNote } from './ec2-notes.ts'

const launchedAt = Date.UTC(2026, 10, 22, 12)
const soon = launchedAt + 20_000

const running: Ec2InstanceView = {
  instanceId: 'i-0a1b',
  state: 'running',
  instanceType: 't2.micro',
  imageId: 'ami-1',
  publicIp: '203.0.113.7',
  instanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/ecsInstanceRole',
  securityGroups: [],
  launchedAt,
}

const role = (problems: string[]): EcsRoleView => ({
  roleName: 'ecsInstanceRole',
  service: 'ec2.amazonaws.com',
  managedPolicyArn: 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role',
  exists: true,
  attachedPolicyArns: [],
  inlinePolicyNames: [],
  problems,
})

describe('an EC2 instance that has not registered', () => {
  test('is waited for while it is young', () => {
    expect(registrationNote({ ...running, state: 'pending' }, [role([])], soon).kind).toBe('wait')
    expect(registrationNote(running, [role([])], soon).kind).toBe('wait')
  })

  test('never registers without a role, or with one that is not fit', () => {
    const { instanceProfileArn: _, ...without } = running
    expect(registrationNote(without, [], soon)).toMatchObject({
      kind: 'stuck',
      text: expect.stringMatching(/no instance role/) as string,
    })
    expect(registrationNote(running, [role(['It has no policy.'])], soon)).toMatchObject({
      kind: 'stuck',
      text: expect.stringMatching(/It has no policy/) as string,
    })
  })

  test('may have no way out when it has no public address', () => {
    const { publicIp: _, ...inside } = running
    expect(registrationNote(inside, [], soon)).toMatchObject({ kind: 'warn', text: expect.stringMatching(/NAT/) as string })
  })

  test('has something wrong with it after three minutes', () => {
    expect(registrationNote(running, [], launchedAt + 180_000).kind).toBe('warn')
  })

  test('is not waited for once it is terminated, and EC2’s reason is passed on', () => {
    const gone = { ...running, state: 'terminated' as const, stateReason: 'Client.UserInitiatedShutdown' }
    expect(registrationNote(gone, [], soon)).toMatchObject({
      kind: 'stuck',
      text: expect.stringMatching(/Client.UserInitiatedShutdown/) as string,
    })
  })
})
