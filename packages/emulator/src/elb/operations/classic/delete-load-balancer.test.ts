import { DeleteLoadBalancerCommand, DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

test('deletes a load balancer, and one that is not there without a complaint', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  const remove = new DeleteLoadBalancerCommand({ LoadBalancerName: 'web' })
  await elb.classic.send(remove)
  await elb.classic.send(remove)
  const { LoadBalancerDescriptions } = await elb.classic.send(new DescribeLoadBalancersCommand())
  expect(LoadBalancerDescriptions).toEqual([])
})
