import { describe, expect, test } from 'vitest'
import { emptyLaunchForm, launchFormProblems, suggestedGroupName, toInstanceOrder, userDataOf, vpcOf } from './launch-form.ts'

const form = { ...emptyLaunchForm, cluster: 'payments', groupName: 'ecs-payments' }
const wrong = (changes: Partial<typeof form>) => Object.keys(launchFormProblems({ ...form, ...changes }))

describe('Launch container instances', () => {
  test('needs no more than a cluster', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ cluster: '' })).toEqual(['cluster'])
  })

  test('gives the instances the guide’s user data, and leaves it to the server to write it', () => {
    expect(userDataOf(form)).toBe('#!/bin/bash\necho ECS_CLUSTER=payments >> /etc/ecs/ecs.config\n')
    expect(toInstanceOrder(form)).toEqual({
      cluster: 'payments',
      instanceType: 't2.micro',
      count: 1,
      newSecurityGroup: { groupName: 'ecs-payments', allowedCidr: '0.0.0.0/0', ports: [] },
      instanceProfileName: 'ecsInstanceRole',
      associatePublicIp: true,
    })
  })

  test('opens each port once', () => {
    expect(toInstanceOrder({ ...form, ports: '80, 443 80' }).newSecurityGroup?.ports).toEqual([80, 443])
    expect(wrong({ ports: '80, web' })).toEqual(['ports'])
  })

  test('does not complain of a group that is not made', () => {
    expect(wrong({ groupChoice: 'choose', groupName: '', ports: 'x', securityGroupIds: ['sg-1'] })).toEqual([])
    expect(wrong({ groupChoice: 'choose' })).toEqual(['securityGroupIds'])
  })

  test('refuses secrets in user data', () => {
    const userData = "#!/bin/bash\ncat <<'EOF' >> /etc/ecs/ecs.config\nECS_ENGINE_AUTH_DATA={}\nEOF\n"
    expect(launchFormProblems({ ...form, userData }).userData).toMatch(/ECS_ENGINE_AUTH_DATA.*S3/)
  })

  test('refuses user data of more than 16 KiB', () => {
    expect(wrong({ userData: 'x'.repeat(16 * 1024) })).toEqual([])
    expect(wrong({ userData: 'ä'.repeat(8 * 1024 + 1) })).toEqual(['userData'])
  })
})

test('the group that is made has a name of its own', () => {
  expect(suggestedGroupName('payments', new Date('2026-11-22T14:30:05Z'))).toBe('ecs-payments-1122-143005')
})

test('the groups to choose from are those of the subnet’s VPC', () => {
  const subnet = {
    subnetId: 'subnet-1',
    vpcId: 'vpc-2',
    cidrBlock: '10.0.0.0/24',
    availabilityZone: 'us-east-1a',
    availableIpAddressCount: 251,
    mapPublicIpOnLaunch: true,
  }
  expect(vpcOf({ subnetId: 'subnet-1' }, [subnet], 'vpc-1')).toBe('vpc-2')
  expect(vpcOf({ subnetId: '' }, [subnet], 'vpc-1')).toBe('vpc-1')
})
