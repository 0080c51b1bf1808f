import {
  DeregisterInstancesFromLoadBalancerCommand,
  ModifyLoadBalancerAttributesCommand,
  RegisterInstancesWithLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

const [one, two] = [{ InstanceId: 'i-00000000000000001' }, { InstanceId: 'i-00000000000000002' }]

async function twoMachines(): Promise<TestElb> {
  const elb = await testElb()
  for (const { InstanceId } of [one, two]) await elb.addMachine(InstanceId)
  await elb.addClassic()
  return elb
}

const register = ({ classic }: TestElb, ...Instances: { InstanceId: string }[]) =>
  classic.send(new RegisterInstancesWithLoadBalancerCommand({ LoadBalancerName: 'web', Instances }))
const deregister = ({ classic }: TestElb, ...Instances: { InstanceId: string }[]) =>
  classic.send(new DeregisterInstancesFromLoadBalancerCommand({ LoadBalancerName: 'web', Instances }))

test('answers all instances that are registered; registering one again changes nothing', async () => {
  await using elb = await twoMachines()
  expect((await register(elb, one)).Instances).toEqual([one])
  expect((await register(elb, one, two)).Instances).toEqual([one, two])
  expect((await deregister(elb, one)).Instances).toEqual([two])
})

test('an instance in a zone that the load balancer does not serve is out of service', async () => {
  await using elb = await twoMachines()
  await elb.addMachine('i-00000000000000003', 'us-east-1d')
  await register(elb, { InstanceId: 'i-00000000000000003' })
  expect(await elb.instanceStates()).toEqual([
    {
      InstanceId: 'i-00000000000000003',
      State: 'OutOfService',
      ReasonCode: 'ELB',
      Description: 'Instance is in the EC2 Availability Zone for which LoadBalancer is not configured to route traffic to.',
    },
  ])
})

test('an instance whose connections are drained stays so long as its load balancer says', async () => {
  await using elb = await twoMachines()
  const LoadBalancerAttributes = { ConnectionDraining: { Enabled: true, Timeout: 20 } }
  await elb.classic.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerName: 'web', LoadBalancerAttributes }))
  await register(elb, one)
  await deregister(elb, one)
  await elb.clock.advance(19_999)
  expect(await elb.instanceStates()).toMatchObject([
    { State: 'InService', Description: 'Instance deregistration currently in progress.' },
  ])
  await elb.clock.advance(1)
  expect(await elb.instanceStates()).toEqual([])
})

test('refuses a machine that nobody knows, and to take out one that is not in', async () => {
  await using elb = await twoMachines()
  await expect(register(elb, one, { InstanceId: 'i-9' })).rejects.toMatchObject({
    name: 'InvalidEndPointException',
    message: 'Could not find EC2 instance i-9.',
  })
  expect(await elb.instanceStates()).toEqual([])
  await expect(deregister(elb, one)).rejects.toMatchObject({ name: 'InvalidEndPointException' })
})
