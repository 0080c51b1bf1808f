import {
  CreateListenerCommand,
  type CreateListenerInput,
  DeleteListenerCommand,
  DescribeListenersCommand,
  DescribeRulesCommand,
  DescribeTargetGroupsCommand,
  ModifyListenerCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from 'vitest'
import { testElb, type TestElb } from '../../test-elb.ts'

async function parts(elb: TestElb) {
  const [LoadBalancerArn, TargetGroupArn] = [await elb.addLoadBalancer(), await elb.addTargetGroup()]
  const create = (change: Partial<CreateListenerInput> = {}) =>
    elb.elb.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
        ...change,
      }),
    )
  return { LoadBalancerArn, TargetGroupArn, create }
}

test('forwards to a target group, which is the load balancer’s from then on', async () => {
  await using elb = await testElb()
  const { LoadBalancerArn, TargetGroupArn, create } = await parts(elb)
  const [listener] = (await create()).Listeners!
  expect(listener).toMatchObject({ LoadBalancerArn, Port: 80, Protocol: 'HTTP' })
  expect(listener?.ListenerArn).toContain(`${LoadBalancerArn.replace(':loadbalancer/', ':listener/')}/`)
  expect((await elb.elb.send(new DescribeListenersCommand({ LoadBalancerArn }))).Listeners).toEqual([listener])
  const { TargetGroups } = await elb.elb.send(new DescribeTargetGroupsCommand({ LoadBalancerArn }))
  expect(TargetGroups).toMatchObject([{ TargetGroupArn, LoadBalancerArns: [LoadBalancerArn] }])
})

test('has one rule, the default', async () => {
  await using elb = await testElb()
  const { create } = await parts(elb)
  const [listener] = (await create()).Listeners!
  const { Rules } = await elb.elb.send(new DescribeRulesCommand({ ListenerArn: listener?.ListenerArn }))
  expect(Rules).toEqual([
    {
      RuleArn: expect.stringContaining(':listener-rule/app/front/') as string,
      Priority: 'default',
      Conditions: [],
      Actions: listener?.DefaultActions,
      IsDefault: true,
    },
  ])
  expect(await elb.elb.send(new DescribeRulesCommand({ RuleArns: [Rules![0]!.RuleArn!] }))).toMatchObject({ Rules })
})

test('moves to another port, and goes', async () => {
  await using elb = await testElb()
  const { LoadBalancerArn, create } = await parts(elb)
  const ListenerArn = (await create()).Listeners![0]!.ListenerArn!
  const modified = await elb.elb.send(new ModifyListenerCommand({ ListenerArn, Port: 8080 }))
  expect(modified.Listeners).toMatchObject([{ ListenerArn, Port: 8080, Protocol: 'HTTP' }])
  await elb.elb.send(new DeleteListenerCommand({ ListenerArn }))
  expect((await elb.elb.send(new DescribeListenersCommand({ LoadBalancerArn }))).Listeners).toEqual([])
  await expect(elb.elb.send(new DeleteListenerCommand({ ListenerArn }))).rejects.toMatchObject({
    name: 'ListenerNotFoundException',
  })
})

test.each<[string, Partial<CreateListenerInput>, string]>([
  ['a port that is taken', {}, 'DuplicateListenerException'],
  ['TCP on an application load balancer', { Protocol: 'TCP', Port: 81 }, 'ValidationError'],
  ['HTTPS without a certificate', { Protocol: 'HTTPS', Port: 443 }, 'ValidationError'],
  ['no action', { Port: 81, DefaultActions: [] }, 'ValidationError'],
  ['an action that is not implemented', { Port: 81, DefaultActions: [{ Type: 'authenticate-oidc' }] }, 'UnsupportedOperation'],
])('refuses %s', async (_, change, name) => {
  await using elb = await testElb()
  const { create } = await parts(elb)
  await create()
  await expect(create(change)).rejects.toMatchObject({ name })
})

test('refuses a target group of another protocol, and one that another load balancer has', async () => {
  await using elb = await testElb()
  const { create } = await parts(elb)
  await create()
  const tcp = await elb.addTargetGroup({ Name: 'tcp', Protocol: 'TCP' })
  await expect(create({ Port: 81, DefaultActions: [{ Type: 'forward', TargetGroupArn: tcp }] })).rejects.toMatchObject({
    name: 'IncompatibleProtocolsException',
  })
  const LoadBalancerArn = await elb.addLoadBalancer('second')
  await expect(create({ LoadBalancerArn })).rejects.toMatchObject({ name: 'TargetGroupAssociationLimitException' })
})
