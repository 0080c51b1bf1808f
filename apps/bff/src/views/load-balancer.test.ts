import { expect, test } from 'vitest'
import { toBalancerView, toClassicView, toTargetGroupView } from './load-balancer.ts'

const classic = {
  LoadBalancerName: 'web',
  DNSName: 'web-1.us-east-1.elb.amazonaws.com',
  Scheme: 'internet-facing',
  VPCId: 'vpc-1',
  Subnets: ['subnet-1', 'subnet-2'],
  SecurityGroups: ['sg-1'],
  ListenerDescriptions: [
    { Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 }, PolicyNames: [] },
  ],
  HealthCheck: { Target: 'HTTP:8080/', Interval: 30, Timeout: 5, HealthyThreshold: 2, UnhealthyThreshold: 3 },
  CreatedTime: new Date(7_000),
}

test('a classic load balancer in a list has no instances, for nobody asked how they are', () => {
  expect(toClassicView(classic)).toEqual({
    name: 'web',
    kind: 'classic',
    dnsName: 'web-1.us-east-1.elb.amazonaws.com',
    scheme: 'internet-facing',
    state: 'active',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupIds: ['sg-1'],
    listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 8080 }],
    healthCheck: { target: 'HTTP:8080/', intervalSeconds: 30, timeoutSeconds: 5, healthyThreshold: 2, unhealthyThreshold: 3 },
    createdAt: 7_000,
  })
})

test('an instance that is in service has no reason, one that is not has', () => {
  const { instances } = toClassicView(classic, [
    { InstanceId: 'i-1', State: 'InService', ReasonCode: 'N/A', Description: 'N/A' },
    { InstanceId: 'i-2', State: 'OutOfService', ReasonCode: 'Instance', Description: 'Instance has failed the health check.' },
  ])
  expect(instances).toEqual([
    { instanceId: 'i-1', state: 'InService' },
    { instanceId: 'i-2', state: 'OutOfService', reason: 'Instance has failed the health check.' },
  ])
})

test('an application load balancer shows where its listeners forward to', () => {
  const view = toBalancerView(
    {
      LoadBalancerName: 'api',
      LoadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/api/1',
      Type: 'application',
      State: { Code: 'provisioning' },
      AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-1' }],
    },
    [{ Protocol: 'HTTP', Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:tg' }] }],
  )
  expect(view).toMatchObject({
    kind: 'application',
    state: 'provisioning',
    subnetIds: ['subnet-1'],
    listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, targetGroupArns: ['arn:tg'] }],
  })
})

test('a target group shows its health check and, where they could be read, its targets', () => {
  const group = {
    TargetGroupName: 'api',
    TargetGroupArn: 'arn:tg',
    Protocol: 'HTTP' as const,
    Port: 80,
    TargetType: 'instance' as const,
    HealthCheckProtocol: 'HTTP' as const,
    HealthCheckPort: 'traffic-port',
    HealthCheckPath: '/healthz',
    HealthCheckIntervalSeconds: 30,
    HealthCheckTimeoutSeconds: 5,
    HealthyThresholdCount: 5,
    UnhealthyThresholdCount: 2,
  }
  expect(toTargetGroupView(group).targets).toBeUndefined()
  expect(
    toTargetGroupView(group, [
      { Target: { Id: 'i-1', Port: 32768 }, TargetHealth: { State: 'unhealthy', Description: 'Health checks failed' } },
    ]),
  ).toMatchObject({
    healthCheck: { target: 'HTTP traffic-port /healthz', intervalSeconds: 30 },
    targets: [{ id: 'i-1', port: 32768, state: 'unhealthy', reason: 'Health checks failed' }],
  })
})
