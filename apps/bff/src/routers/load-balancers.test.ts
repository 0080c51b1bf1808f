import { expect, test } from 'vitest'
import { testWorld, type TestWorld } from '../test-world.ts'

async function orderIn(world: TestWorld) {
  const { items: subnets } = await world.api.ec2.subnets({})
  const [first] = subnets
  return {
    name: 'web',
    isInternal: false,
    vpcId: first!.vpcId,
    listeners: [{ protocol: 'HTTP' as const, loadBalancerPort: 80, instanceProtocol: 'HTTP' as const, instancePort: 8080 }],
    healthCheck: {
      protocol: 'HTTP' as const,
      port: 8080,
      path: '/healthz',
      intervalSeconds: 30,
      timeoutSeconds: 5,
      healthyThreshold: 10,
      unhealthyThreshold: 2,
    },
    subnetIds: subnets.slice(0, 2).map(({ subnetId }) => subnetId),
    securityGroup: { create: { name: 'web-elb', description: 'Visitors of web', allowedCidr: '0.0.0.0/0' } },
  }
}

test('create makes the load balancer with its health check and a group that lets visitors in', async () => {
  await using world = await testWorld()
  const order = await orderIn(world)
  const { dnsName } = await world.api.loadBalancers.create(order)
  const balancer = await world.api.loadBalancers.get({ name: 'web' })
  expect(balancer).toMatchObject({
    kind: 'classic',
    dnsName,
    scheme: 'internet-facing',
    listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 8080 }],
    healthCheck: {
      target: 'HTTP:8080/healthz',
      intervalSeconds: 30,
      timeoutSeconds: 5,
      healthyThreshold: 10,
      unhealthyThreshold: 2,
    },
    instances: [],
  })
  const { items } = await world.api.ec2.securityGroups({})
  expect(items.find(({ groupId }) => groupId === balancer.securityGroupIds[0])).toMatchObject({
    groupName: 'web-elb',
    ingress: ['tcp 80 from 0.0.0.0/0'],
  })
  expect((await world.api.loadBalancers.list()).items.map(({ name }) => name)).toEqual(['web'])
})

test('a load balancer that is refused leaves no security group behind', async () => {
  await using world = await testWorld()
  const order = await orderIn(world)
  await world.api.loadBalancers.create(order)
  const again = {
    ...order,
    securityGroup: { create: { ...order.securityGroup.create, name: 'another' } },
    listeners: [{ ...order.listeners[0]!, instancePort: 9090 }],
  }
  await expect(world.api.loadBalancers.create(again)).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { apiError: { action: 'elasticloadbalancing:CreateLoadBalancer' } },
  })
  const { items } = await world.api.ec2.securityGroups({})
  expect(items.map(({ groupName }) => groupName).sort()).toEqual(['default', 'web-elb'])
})

test('delete takes it away, and then there is none', async () => {
  await using world = await testWorld()
  await world.api.loadBalancers.create(await orderIn(world))
  await world.api.loadBalancers.delete({ name: 'web', kind: 'classic' })
  await expect(world.api.loadBalancers.get({ name: 'web' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an account without target groups has an empty list of them', async () => {
  await using world = await testWorld()
  expect((await world.api.loadBalancers.targetGroups()).items).toEqual([])
})
