import {
  CreateTargetGroupCommand,
  type CreateTargetGroupInput,
  DeleteTargetGroupCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

test('makes a target group that checks the path / of its traffic port, with the defaults of AWS', async () => {
  await using elb = await testElb()
  const arn = await elb.addTargetGroup()
  expect(arn).toMatch(/^arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup\/web\/[0-9a-f]{16}$/)
  const { TargetGroups } = await elb.elb.send(new DescribeTargetGroupsCommand({ Names: ['web'] }))
  expect(TargetGroups).toEqual([
    {
      TargetGroupArn: arn,
      TargetGroupName: 'web',
      Protocol: 'HTTP',
      Port: 80,
      VpcId: expect.stringMatching(/^vpc-/) as string,
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: 'traffic-port',
      HealthCheckEnabled: true,
      HealthCheckIntervalSeconds: 30,
      HealthCheckTimeoutSeconds: 5,
      HealthyThresholdCount: 5,
      UnhealthyThresholdCount: 2,
      HealthCheckPath: '/',
      Matcher: { HttpCode: '200' },
      LoadBalancerArns: [],
      TargetType: 'instance',
      ProtocolVersion: 'HTTP1',
      IpAddressType: 'ipv4',
    },
  ])
})

test('checks TCP where it takes TCP', async () => {
  await using elb = await testElb()
  const arn = await elb.addTargetGroup({ Protocol: 'TCP', Port: 6379 })
  const { TargetGroups } = await elb.elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] }))
  expect(TargetGroups).toMatchObject([{ HealthCheckProtocol: 'TCP', HealthCheckTimeoutSeconds: 10 }])
  expect(TargetGroups?.[0]?.Matcher).toBeUndefined()
})

test('answers the same target group to the same request, and refuses another under its name', async () => {
  await using elb = await testElb()
  const arn = await elb.addTargetGroup()
  expect(await elb.addTargetGroup()).toBe(arn)
  await expect(elb.addTargetGroup({ Port: 81 })).rejects.toMatchObject({
    name: 'DuplicateTargetGroupNameException',
    message: "A target group with the same name 'web' exists, but with different settings",
  })
})

test.each<[string, Partial<CreateTargetGroupInput>, string]>([
  ['no protocol', { Protocol: undefined }, 'A protocol must be specified'],
  ['no port', { Port: undefined }, 'A port must be specified'],
  ['no VPC', { VpcId: undefined }, 'A VPC ID must be specified'],
  ['a VPC that does not exist', { VpcId: 'vpc-1' }, "The VPC ID 'vpc-1' is not found"],
  ['addresses as targets', { TargetType: 'ip' }, "Target type 'ip' is not implemented by this endpoint."],
  ['UDP', { Protocol: 'UDP' }, "Protocol 'UDP' is not implemented by this endpoint."],
  ['an interval of 4 seconds', { HealthCheckIntervalSeconds: 4 }, "Health check interval '4' must be in the range 5-300"],
  [
    'a time-out as long as the interval',
    { HealthCheckIntervalSeconds: 5 },
    "Health check timeout '5' must be smaller than the interval '5'",
  ],
  ['a path without a slash', { HealthCheckPath: 'healthz' }, "Health check path 'healthz' must begin with a '/' character"],
  ['a status code that there is not', { Matcher: { HttpCode: '700' } }, 'matcher'],
])('refuses %s', async (_, change, message) => {
  await using elb = await testElb()
  await expect(elb.addTargetGroup(change)).rejects.toThrow(message)
})

test('changes the health check, and what is not named stays', async () => {
  await using elb = await testElb()
  const TargetGroupArn = await elb.addTargetGroup()
  const change = { TargetGroupArn, HealthCheckPath: '/healthz', HealthyThresholdCount: 2, Matcher: { HttpCode: '200-299' } }
  const { TargetGroups } = await elb.elb.send(new ModifyTargetGroupCommand(change))
  expect(TargetGroups).toMatchObject([{ ...change, HealthCheckIntervalSeconds: 30 }])
})

test('has attributes; refuses keys and values that it does not know', async () => {
  await using elb = await testElb()
  const TargetGroupArn = await elb.addTargetGroup()
  const modify = (Key: string, Value: string) =>
    elb.elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes: [{ Key, Value }] }))
  await modify('deregistration_delay.timeout_seconds', '30')
  const { Attributes } = await elb.elb.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn }))
  expect(Attributes).toEqual(
    expect.arrayContaining([
      { Key: 'deregistration_delay.timeout_seconds', Value: '30' },
      { Key: 'stickiness.enabled', Value: 'false' },
    ]),
  )
  await expect(modify('colour', 'red')).rejects.toThrow("Target group attribute key 'colour' is not recognized")
  await expect(modify('deregistration_delay.timeout_seconds', '3601')).rejects.toMatchObject({ name: 'ValidationError' })
})

test('is not deleted while a listener uses it', async () => {
  await using elb = await testElb()
  const used = await elb.addUsedTargetGroup()
  const remove = (TargetGroupArn: string) => elb.elb.send(new DeleteTargetGroupCommand({ TargetGroupArn }))
  await expect(remove(used)).rejects.toMatchObject({
    name: 'ResourceInUseException',
    message: `Target group '${used}' is currently in use by a listener or a rule`,
  })
  const other = await elb.addTargetGroup({ Name: 'other' })
  await remove(other)
  await expect(elb.elb.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [other] }))).rejects.toMatchObject({
    name: 'TargetGroupNotFoundException',
  })
})

test('refuses more names than there are', async () => {
  await using elb = await testElb()
  await expect(elb.elb.send(new DescribeTargetGroupsCommand({ Names: ['none'] }))).rejects.toMatchObject({
    name: 'TargetGroupNotFoundException',
  })
  await expect(elb.elb.send(new CreateTargetGroupCommand({ Name: '' }))).rejects.toMatchObject({ name: 'ValidationError' })
})
