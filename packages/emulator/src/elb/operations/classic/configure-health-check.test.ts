import { ConfigureHealthCheckCommand, DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

const check = { Target: 'HTTP:80/index.html', Interval: 10, Timeout: 5, UnhealthyThreshold: 2, HealthyThreshold: 3 }

test('answers and keeps the new check', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  const answer = await elb.classic.send(new ConfigureHealthCheckCommand({ LoadBalancerName: 'web', HealthCheck: check }))
  expect(answer.HealthCheck).toEqual(check)
  const { LoadBalancerDescriptions } = await elb.classic.send(new DescribeLoadBalancersCommand())
  expect(LoadBalancerDescriptions?.[0]?.HealthCheck).toEqual(check)
})

test.each([
  ['a check without a port', { Target: 'HTTP:/index.html' }],
  ['an HTTP check without a path', { Target: 'HTTP:80' }],
  ['a TCP check with a path', { Target: 'TCP:80/' }],
  ['an unknown protocol', { Target: 'FTP:21' }],
  ['an interval of 4 seconds', { Interval: 4 }],
  ['a time-out as long as the interval', { Timeout: 10 }],
  ['a threshold of 1', { HealthyThreshold: 1 }],
  ['a threshold of 11', { UnhealthyThreshold: 11 }],
])('refuses %s', async (_, change) => {
  await using elb = await testElb()
  await elb.addClassic()
  const request = new ConfigureHealthCheckCommand({ LoadBalancerName: 'web', HealthCheck: { ...check, ...change } })
  await expect(elb.classic.send(request)).rejects.toMatchObject({ name: 'ValidationError' })
})
