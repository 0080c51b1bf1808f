import { StopTaskCommand } from '@aws-sdk/client-ecs'
import {
  ConfigureHealthCheckCommand,
  DescribeInstanceHealthCommand,
  RegisterInstancesWithLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

const SECOND = 1_000
const machine = 'i-00000000000000001'

/** A registered machine, checked every 10 seconds: healthy after 3 checks, unhealthy after 2. */
async function registered(Target = 'HTTP:80/'): Promise<TestElb> {
  const elb = await testElb()
  await elb.addMachine(machine)
  await elb.addClassic()
  const HealthCheck = { Target, Interval: 10, Timeout: 5, HealthyThreshold: 3, UnhealthyThreshold: 2 }
  await elb.classic.send(new ConfigureHealthCheckCommand({ LoadBalancerName: 'web', HealthCheck }))
  return elb
}

const register = ({ classic }: TestElb) =>
  classic.send(new RegisterInstancesWithLoadBalancerCommand({ LoadBalancerName: 'web', Instances: [{ InstanceId: machine }] }))

test('an instance is in service after the healthy threshold of checks, not earlier', async () => {
  await using elb = await registered()
  await elb.runContainer()
  await register(elb)
  await elb.clock.advance(29 * SECOND)
  expect(await elb.instanceStates()).toEqual([
    {
      InstanceId: machine,
      State: 'OutOfService',
      ReasonCode: 'ELB',
      Description: 'Instance registration is still in progress.',
    },
  ])
  await elb.clock.advance(1 * SECOND)
  expect(await elb.instanceStates()).toEqual([{ InstanceId: machine, State: 'InService', ReasonCode: 'N/A', Description: 'N/A' }])
})

test('an instance is out of service when its container has stopped for the unhealthy threshold of checks', async () => {
  await using elb = await registered()
  const task = await elb.runContainer()
  await register(elb)
  await elb.clock.advance(60 * SECOND)
  await elb.ecs.send(new StopTaskCommand({ task }))
  await elb.clock.advance(19 * SECOND)
  expect(await elb.instanceStates()).toMatchObject([{ State: 'InService' }])
  await elb.clock.advance(1 * SECOND)
  expect(await elb.instanceStates()).toEqual([
    {
      InstanceId: machine,
      State: 'OutOfService',
      ReasonCode: 'Instance',
      Description: 'Instance has failed at least the UnhealthyThreshold number of health checks consecutively.',
    },
  ])
})

test.each([
  ['HTTP:80/', 'nginx', 'InService'],
  ['HTTP:81/', 'nginx', 'OutOfService'],
  ['HTTP:80/', 'web:status-502', 'OutOfService'],
  ['TCP:80', 'web:status-502', 'InService'],
  ['HTTP:80/', 'redis', 'OutOfService'],
  ['TCP:80', 'redis', 'InService'],
  ['HTTPS:80/', 'nginx', 'OutOfService'],
])('a check of %s with %s on port 80 finds %s', async (target, image, State) => {
  await using elb = await registered(target)
  await elb.runContainer({ image })
  await register(elb)
  await elb.clock.advance(30 * SECOND)
  expect(await elb.instanceStates()).toMatchObject([{ State }])
})

test('an instance that is not registered is out of service', async () => {
  await using elb = await registered()
  const request = new DescribeInstanceHealthCommand({ LoadBalancerName: 'web', Instances: [{ InstanceId: machine }] })
  expect((await elb.classic.send(request)).InstanceStates).toEqual([
    {
      InstanceId: machine,
      State: 'OutOfService',
      ReasonCode: 'Instance',
      Description: 'Instance is not currently registered with the LoadBalancer.',
    },
  ])
})

test('refuses an instance that nobody knows', async () => {
  await using elb = await registered()
  const request = new DescribeInstanceHealthCommand({ LoadBalancerName: 'web', Instances: [{ InstanceId: 'i-0' }] })
  await expect(elb.classic.send(request)).rejects.toMatchObject({ name: 'InvalidEndPointException' })
})
