import {
  AddTagsCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeTagsCommand,
  ModifyLoadBalancerAttributesCommand,
  RemoveTagsCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

const LoadBalancerName = 'web'

test('has the attributes of a new load balancer, and changes those that are named', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  const describe = () => elb.classic.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerName }))
  const before = (await describe()).LoadBalancerAttributes
  expect(before).toMatchObject({
    CrossZoneLoadBalancing: { Enabled: false },
    ConnectionDraining: { Enabled: false, Timeout: 300 },
    ConnectionSettings: { IdleTimeout: 60 },
  })
  const LoadBalancerAttributes = { ConnectionDraining: { Enabled: true, Timeout: 10 } }
  await elb.classic.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerName, LoadBalancerAttributes }))
  expect((await describe()).LoadBalancerAttributes).toEqual({ ...before, ...LoadBalancerAttributes })
})

test('refuses an access log, which this endpoint does not write', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  const LoadBalancerAttributes = { AccessLog: { Enabled: true } }
  const request = new ModifyLoadBalancerAttributesCommand({ LoadBalancerName, LoadBalancerAttributes })
  await expect(elb.classic.send(request)).rejects.toThrow('AccessLog is not implemented by this endpoint.')
})

test('adds, replaces and removes tags', async () => {
  await using elb = await testElb()
  await elb.addClassic({ Tags: [{ Key: 'a', Value: '1' }] })
  const LoadBalancerNames = [LoadBalancerName]
  const tags = async () => (await elb.classic.send(new DescribeTagsCommand({ LoadBalancerNames }))).TagDescriptions?.[0]?.Tags
  await elb.classic.send(
    new AddTagsCommand({
      LoadBalancerNames,
      Tags: [
        { Key: 'b', Value: '2' },
        { Key: 'a', Value: '3' },
      ],
    }),
  )
  expect(await tags()).toEqual([
    { Key: 'b', Value: '2' },
    { Key: 'a', Value: '3' },
  ])
  await elb.classic.send(new RemoveTagsCommand({ LoadBalancerNames, Tags: [{ Key: 'b' }] }))
  expect(await tags()).toEqual([{ Key: 'a', Value: '3' }])
  const many = Array.from({ length: 10 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }))
  await expect(elb.classic.send(new AddTagsCommand({ LoadBalancerNames, Tags: many }))).rejects.toMatchObject({
    name: 'TooManyTagsException',
  })
})
