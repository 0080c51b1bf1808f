import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { describe, expect, test } from 'vitest'
import {
  type Attachment,
  attachmentProblem,
  fullReason,
  gracePeriodProblem,
  noLoadBalancing,
  toLoadBalancing,
} from './load-balancing-form.ts'

const classic: Attachment = { kind: 'classic', target: 'web-lb', containerName: 'web', containerPort: 80 }
const arn = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067'
const group: Attachment = { ...classic, kind: 'target-group', target: arn }

const balancer: LoadBalancerView = {
  name: 'web-lb',
  kind: 'classic',
  dnsName: 'web-lb.example.com',
  scheme: 'internet-facing',
  state: 'active',
  subnetIds: [],
  securityGroupIds: [],
  listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 80 }],
}
const targetGroup = (changes: Partial<TargetGroupView> = {}): TargetGroupView => ({
  name: 'web',
  arn,
  protocol: 'HTTP',
  port: 80,
  targetType: 'instance',
  loadBalancerArns: ['arn:lb'],
  healthCheck: {
    target: 'HTTP traffic-port /',
    intervalSeconds: 30,
    timeoutSeconds: 5,
    healthyThreshold: 5,
    unhealthyThreshold: 2,
  },
  ...changes,
})
const document = (hostPort?: number, networkMode?: string) => ({
  networkMode,
  containerDefinitions: [{ name: 'web', image: 'httpd:2.4', portMappings: [{ containerPort: 80, hostPort }] }],
})
const problem = (attachment: Attachment, of: ReturnType<typeof document>, groups = [targetGroup()]) =>
  attachmentProblem(attachment, of, { balancers: [balancer], groups })

describe('a classic load balancer', () => {
  test('fits a fixed host port to which a listener forwards', () => {
    expect(problem(classic, document(80))).toBeUndefined()
    expect(problem(classic, document(8080))).toMatch(/No listener of web-lb forwards to host port 8080.*only to 80/)
  })

  test('cannot follow a port that ECS chooses, nor tasks with addresses of their own', () => {
    expect(problem(classic, document(0))).toMatch(/no fixed host port/)
    expect(problem(classic, document(80, 'awsvpc'))).toMatch(/awsvpc/)
  })

  test('is asked for with the service role', () => {
    expect(toLoadBalancing({ ...noLoadBalancing, attachments: [classic], gracePeriod: '60' }, 'bridge')).toEqual({
      loadBalancers: [{ loadBalancerName: 'web-lb', containerName: 'web', containerPort: 80 }],
      role: 'ecsServiceRole',
      healthCheckGracePeriodSeconds: 60,
    })
  })
})

describe('a target group', () => {
  test('takes instances for bridge mode, and addresses for awsvpc', () => {
    expect(problem(group, document(0))).toBeUndefined()
    expect(problem(group, document(80, 'awsvpc'))).toMatch(/by ip/)
    expect(problem(group, document(80, 'awsvpc'), [targetGroup({ targetType: 'ip' })])).toBeUndefined()
  })

  test('needs a load balancer in front of it', () => {
    expect(problem(group, document(0), [targetGroup({ loadBalancerArns: [] })])).toMatch(/No load balancer forwards/)
  })

  test('has no role of the account with awsvpc, or beside another one', () => {
    expect(toLoadBalancing({ ...noLoadBalancing, attachments: [group] }, 'awsvpc')).not.toHaveProperty('role')
    expect(toLoadBalancing({ ...noLoadBalancing, attachments: [group, group] }, 'bridge')).not.toHaveProperty('role')
  })
})

test('a service without one asks for nothing, whatever the other fields say', () => {
  expect(toLoadBalancing({ ...noLoadBalancing, gracePeriod: '60' }, undefined)).toEqual({})
})

test('a container that another revision does not have is noticed', () => {
  expect(problem({ ...classic, containerName: 'gone' }, document(80))).toMatch(/container gone/)
})

test('one classic load balancer, or five target groups', () => {
  expect(fullReason([])).toBeUndefined()
  expect(fullReason([classic])).toMatch(/one classic/)
  expect(fullReason([group, group, group, group])).toBeUndefined()
  expect(fullReason([group, group, group, group, group])).toMatch(/5/)
})

test('a grace period is a whole number of seconds, or none', () => {
  expect(gracePeriodProblem('')).toBeUndefined()
  expect(gracePeriodProblem('0')).toBeUndefined()
  expect(gracePeriodProblem('1.5')).toBeDefined()
})
