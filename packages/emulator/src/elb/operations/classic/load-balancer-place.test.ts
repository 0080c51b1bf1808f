import {
  ApplySecurityGroupsToLoadBalancerCommand,
  AttachLoadBalancerToSubnetsCommand,
  DescribeLoadBalancersCommand,
  DetachLoadBalancerFromSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

const LoadBalancerName = 'web'

async function describe({ classic }: TestElb) {
  const { LoadBalancerDescriptions } = await classic.send(new DescribeLoadBalancersCommand({ LoadBalancerNames: ['web'] }))
  return LoadBalancerDescriptions![0]!
}

test('gets another subnet and gives it up again, with its zone', async () => {
  await using elb = await testElb()
  const { subnets } = await elb.network()
  const [first = '', second = ''] = subnets
  await elb.addClassic({ AvailabilityZones: [], Subnets: [first] })
  const attached = await elb.classic.send(new AttachLoadBalancerToSubnetsCommand({ LoadBalancerName, Subnets: [second] }))
  expect(attached.Subnets).toEqual([first, second])
  expect((await describe(elb)).AvailabilityZones).toEqual(['us-east-1a', 'us-east-1b'])
  await elb.classic.send(new DetachLoadBalancerFromSubnetsCommand({ LoadBalancerName, Subnets: [first] }))
  expect(await describe(elb)).toMatchObject({ Subnets: [second], AvailabilityZones: ['us-east-1b'] })
  const last = new DetachLoadBalancerFromSubnetsCommand({ LoadBalancerName, Subnets: [second] })
  await expect(elb.classic.send(last)).rejects.toMatchObject({ name: 'InvalidConfigurationRequestException' })
})

test('refuses a security group that does not exist', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  const { SecurityGroups = [] } = await describe(elb)
  const apply = (...groups: string[]) =>
    elb.classic.send(new ApplySecurityGroupsToLoadBalancerCommand({ LoadBalancerName, SecurityGroups: groups }))
  expect((await apply(...SecurityGroups)).SecurityGroups).toEqual(SecurityGroups)
  await expect(apply('sg-1')).rejects.toMatchObject({ name: 'InvalidSecurityGroupException' })
})
