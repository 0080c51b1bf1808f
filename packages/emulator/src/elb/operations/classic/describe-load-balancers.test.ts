import { DescribeLoadBalancersCommand, paginateDescribeLoadBalancers } from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

test('lists all by name in pages, or those named', async () => {
  await using elb = await testElb()
  for (const LoadBalancerName of ['c', 'a', 'b']) await elb.addClassic({ LoadBalancerName })
  const pages: string[][] = []
  for await (const page of paginateDescribeLoadBalancers({ client: elb.classic }, { PageSize: 2 })) {
    pages.push(page.LoadBalancerDescriptions!.map(({ LoadBalancerName = '' }) => LoadBalancerName))
  }
  expect(pages).toEqual([['a', 'b'], ['c']])
  const named = await elb.classic.send(new DescribeLoadBalancersCommand({ LoadBalancerNames: ['c'] }))
  expect(named.LoadBalancerDescriptions).toMatchObject([{ LoadBalancerName: 'c' }])
})

test('refuses a name that is not there, and a page that is too large', async () => {
  await using elb = await testElb()
  await expect(elb.classic.send(new DescribeLoadBalancersCommand({ LoadBalancerNames: ['x'] }))).rejects.toMatchObject({
    name: 'AccessPointNotFoundException',
    message: "There is no ACTIVE Load Balancer named 'x'",
  })
  await expect(elb.classic.send(new DescribeLoadBalancersCommand({ PageSize: 401 }))).rejects.toMatchObject({
    name: 'ValidationError',
  })
})
