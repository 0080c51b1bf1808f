import {
  CreateLoadBalancerListenersCommand,
  DeleteLoadBalancerListenersCommand,
  DescribeLoadBalancersCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

const listener = { Protocol: 'TCP', LoadBalancerPort: 4040, InstancePort: 4040 }
const add = ({ classic }: TestElb, change: Partial<typeof listener> = {}) =>
  classic.send(new CreateLoadBalancerListenersCommand({ LoadBalancerName: 'web', Listeners: [{ ...listener, ...change }] }))

async function ports({ classic }: TestElb) {
  const { LoadBalancerDescriptions } = await classic.send(new DescribeLoadBalancersCommand())
  return LoadBalancerDescriptions![0]!.ListenerDescriptions!.map(({ Listener }) => Listener?.LoadBalancerPort)
}

test('adds a listener once, and takes it off', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  await add(elb)
  await add(elb)
  expect(await ports(elb)).toEqual([80, 4040])
  await elb.classic.send(new DeleteLoadBalancerListenersCommand({ LoadBalancerName: 'web', LoadBalancerPorts: [80, 81] }))
  expect(await ports(elb)).toEqual([4040])
})

test('refuses another listener on a port that has one', async () => {
  await using elb = await testElb()
  await elb.addClassic()
  await expect(add(elb, { LoadBalancerPort: 80 })).rejects.toMatchObject({ name: 'DuplicateListenerException' })
})
