import {
  AddTagsCommand,
  DeregisterTargetsCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeTagsCommand,
  DescribeTargetHealthCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  RegisterTargetsCommand,
  RemoveTagsCommand,
  SetSecurityGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { StopTaskCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

const SECOND = 1_000
const Id = 'i-00000000000000001'

const register = ({ elb }: TestElb, TargetGroupArn: string) =>
  elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port: 80 }] }))
const deregister = ({ elb }: TestElb, TargetGroupArn: string) =>
  elb.send(new DeregisterTargetsCommand({ TargetGroupArn, Targets: [{ Id, Port: 80 }] }))

test('a target is initial until it has passed one check, then healthy', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  await elb.runContainer()
  const group = await elb.addUsedTargetGroup()
  await register(elb, group)
  await elb.clock.advance(29 * SECOND)
  expect(await elb.targetStates(group)).toEqual([
    {
      Target: { Id, Port: 80 },
      HealthCheckPort: '80',
      TargetHealth: {
        State: 'initial',
        Reason: 'Elb.InitialHealthChecking',
        Description: 'Initial health checks in progress',
      },
    },
  ])
  await elb.clock.advance(1 * SECOND)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
})

test.each([
  [{ image: 'web:status-502' }, 'Target.ResponseCodeMismatch', 'Health checks failed with these codes: [502]'],
  [{ image: 'redis' }, 'Target.FailedHealthChecks', 'Health checks failed'],
  [
    { environment: [{ name: 'EMULATOR_HTTP_PATH', value: '/healthz' }] },
    'Target.ResponseCodeMismatch',
    'Health checks failed with these codes: [404]',
  ],
])('a target with %j fails two checks and is unhealthy: %s', async (container, Reason, Description) => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  await elb.runContainer(container)
  const group = await elb.addUsedTargetGroup()
  await register(elb, group)
  await elb.clock.advance(59 * SECOND)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'initial' } }])
  await elb.clock.advance(1 * SECOND)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'unhealthy', Reason, Description } }])
})

test('a container that begins to answer later is healthy from the next check on', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  const group = await elb.addUsedTargetGroup()
  await register(elb, group)
  await elb.runContainer({ environment: [{ name: 'EMULATOR_HTTP_DELAY', value: '40' }] })
  // It runs after 1.5 to 5 seconds, so it answers after 41.5 to 45; the next check is at 60, and 6 have gone by.
  await elb.clock.advance(54 * SECOND - 1)
  expect(await elb.targetStates(group)).not.toMatchObject([{ TargetHealth: { State: 'healthy' } }])
  await elb.clock.advance(1)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
})

test('an unhealthy target needs the healthy threshold of checks to come back', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  const group = await elb.addUsedTargetGroup()
  await register(elb, group)
  await elb.clock.advance(60 * SECOND)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'unhealthy' } }])
  await elb.runContainer()
  // Checks at 90, 120, 150, 180 and 210 seconds pass; 66 have gone by.
  await elb.clock.advance(144 * SECOND - 1)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'unhealthy' } }])
  await elb.clock.advance(1)
  expect(await elb.targetStates(group)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
})

test('a changed health check counts from now on', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  await elb.runContainer({ environment: [{ name: 'EMULATOR_HTTP_PATH', value: '/healthz' }] })
  const TargetGroupArn = await elb.addUsedTargetGroup()
  await register(elb, TargetGroupArn)
  await elb.clock.advance(60 * SECOND)
  const check = { HealthCheckPath: '/healthz', HealthCheckIntervalSeconds: 10, HealthyThresholdCount: 2 }
  await elb.elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, ...check }))
  await elb.clock.advance(20 * SECOND)
  expect(await elb.targetStates(TargetGroupArn)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
})

test('a target of a group that no listener uses is unused', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  const group = await elb.addTargetGroup()
  await register(elb, group)
  expect(await elb.targetStates(group)).toMatchObject([
    {
      TargetHealth: {
        State: 'unused',
        Reason: 'Target.NotInUse',
        Description: 'Target group is not configured to receive traffic from the load balancer',
      },
    },
  ])
})

test('a deregistered target drains for the deregistration delay, then it is gone', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  const TargetGroupArn = await elb.addUsedTargetGroup()
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '20' }]
  await elb.elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }))
  await register(elb, TargetGroupArn)
  await deregister(elb, TargetGroupArn)
  await elb.clock.advance(19_999)
  expect(await elb.targetStates(TargetGroupArn)).toMatchObject([
    {
      TargetHealth: {
        State: 'draining',
        Reason: 'Target.DeregistrationInProgress',
        Description: 'Target deregistration is in progress',
      },
    },
  ])
  await elb.clock.advance(1)
  expect(await elb.targetStates(TargetGroupArn)).toEqual([])
  const asked = new DescribeTargetHealthCommand({ TargetGroupArn, Targets: [{ Id, Port: 80 }] })
  expect((await elb.elb.send(asked)).TargetHealthDescriptions).toMatchObject([
    { TargetHealth: { State: 'unused', Reason: 'Target.NotRegistered' } },
  ])
})

test('a target that was registered and whose task has stopped fails its checks', async () => {
  await using elb = await testElb()
  await elb.addMachine(Id)
  const task = await elb.runContainer()
  const group = await elb.addUsedTargetGroup()
  await register(elb, group)
  await elb.clock.advance(30 * SECOND)
  await elb.ecs.send(new StopTaskCommand({ task }))
  await elb.clock.advance(60 * SECOND)
  expect(await elb.targetStates(group)).toMatchObject([
    { TargetHealth: { State: 'unhealthy', Reason: 'Target.FailedHealthChecks' } },
  ])
})

test('refuses machines that nobody knows, and a group that is not there', async () => {
  await using elb = await testElb()
  const group = await elb.addTargetGroup()
  await expect(register(elb, group)).rejects.toThrow(`Instance ID '${Id}' is not valid`)
  await expect(register(elb, `${group}0`)).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' })
  await expect(register(elb, 'web')).rejects.toThrow("'web' is not a valid target group ARN")
})

test('adds and removes tags of load balancers, target groups and listeners', async () => {
  await using elb = await testElb()
  const ResourceArns = [await elb.addLoadBalancer(), await elb.addTargetGroup()]
  await elb.elb.send(
    new AddTagsCommand({
      ResourceArns,
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ],
    }),
  )
  await elb.elb.send(new RemoveTagsCommand({ ResourceArns, TagKeys: ['a'] }))
  const { TagDescriptions } = await elb.elb.send(new DescribeTagsCommand({ ResourceArns }))
  expect(TagDescriptions).toEqual(ResourceArns.map((ResourceArn) => ({ ResourceArn, Tags: [{ Key: 'b', Value: '2' }] })))
})

test('a load balancer has attributes, and keeps the security groups of its VPC only', async () => {
  await using elb = await testElb()
  const LoadBalancerArn = await elb.addLoadBalancer()
  const { Attributes } = await elb.elb.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }))
  expect(Attributes).toContainEqual({ Key: 'idle_timeout.timeout_seconds', Value: '60' })
  const set = new SetSecurityGroupsCommand({ LoadBalancerArn, SecurityGroups: ['sg-1'] })
  await expect(elb.elb.send(set)).rejects.toMatchObject({ name: 'InvalidSecurityGroupException' })
})
