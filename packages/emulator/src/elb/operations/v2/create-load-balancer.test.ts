import {
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  DescribeLoadBalancersCommand,
  ModifyLoadBalancerAttributesCommand,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { expect, test } from 'vitest'
import { testElb } from '../../test-elb.ts'

test('makes an application load balancer, provisioning at first, active half a minute later', async () => {
  await using elb = await testElb()
  const { subnets, vpcId } = await elb.network()
  const { LoadBalancers } = await elb.elb.send(new CreateLoadBalancerCommand({ Name: 'front', Subnets: subnets }))
  const [made] = LoadBalancers!
  expect(made).toMatchObject({
    LoadBalancerName: 'front',
    Type: 'application',
    Scheme: 'internet-facing',
    State: { Code: 'provisioning' },
    VpcId: vpcId,
    IpAddressType: 'ipv4',
    AvailabilityZones: [
      { ZoneName: 'us-east-1a', SubnetId: subnets[0] },
      { ZoneName: 'us-east-1b', SubnetId: subnets[1] },
    ],
    SecurityGroups: [expect.stringMatching(/^sg-/)],
  })
  expect(made?.LoadBalancerArn).toMatch(
    /^arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer\/app\/front\/[0-9a-f]{16}$/,
  )
  expect(made?.DNSName).toMatch(/^front-\d{10}\.us-east-1\.elb\.amazonaws\.com$/)
  await elb.clock.advance(30_000)
  const described = await elb.elb.send(new DescribeLoadBalancersCommand({ Names: ['front'] }))
  expect(described.LoadBalancers).toEqual([{ ...made, State: { Code: 'active' } }])
})

test('makes a network load balancer in one subnet, without security groups', async () => {
  await using elb = await testElb()
  const { subnets } = await elb.network()
  const request = new CreateLoadBalancerCommand({ Name: 'net', Type: 'network', Scheme: 'internal', Subnets: [subnets[0]!] })
  const [made] = (await elb.elb.send(request)).LoadBalancers!
  expect(made?.LoadBalancerArn).toContain(':loadbalancer/net/net/')
  expect(made?.DNSName).toMatch(/^net-[0-9a-f]{16}\.elb\.us-east-1\.amazonaws\.com$/)
  expect(made?.SecurityGroups).toEqual([])
})

test('answers the same load balancer to the same request, and refuses another under its name', async () => {
  await using elb = await testElb()
  const { subnets } = await elb.network()
  const create = (more = {}) => elb.elb.send(new CreateLoadBalancerCommand({ Name: 'front', Subnets: subnets, ...more }))
  const first = await create()
  expect((await create()).LoadBalancers?.[0]?.LoadBalancerArn).toBe(first.LoadBalancers?.[0]?.LoadBalancerArn)
  await expect(create({ Scheme: 'internal' })).rejects.toMatchObject({
    name: 'DuplicateLoadBalancerNameException',
    message: "A load balancer with the same name 'front' exists, but with different settings",
  })
})

test.each<[string, object, string]>([
  ['one subnet only', { one: true }, 'At least two subnets in two different Availability Zones must be specified'],
  [
    'a name with an underscore',
    { Name: 'a_b' },
    "'a_b' can only contain characters that are alphanumeric characters and hyphens(-)",
  ],
  ['a name that ends with a hyphen', { Name: 'a-' }, "'a-' cannot begin or end with '-'"],
  ['a name like an internal one', { Name: 'internal-a' }, "cannot begin with 'internal-'"],
  ['a subnet that does not exist', { Subnets: ['subnet-1', 'subnet-2'] }, "The subnet ID 'subnet-1' does not exist"],
  ['a gateway load balancer', { Type: 'gateway' }, "Load balancer type 'gateway' is not implemented by this endpoint."],
])('refuses %s', async (_, { one, ...change }: { one?: boolean }, message) => {
  await using elb = await testElb()
  const { subnets } = await elb.network()
  const Subnets = one ? subnets.slice(0, 1) : subnets
  await expect(elb.elb.send(new CreateLoadBalancerCommand({ Name: 'front', Subnets, ...change }))).rejects.toThrow(message)
})

test('lists in pages, and deletes; one that is protected stays', async () => {
  await using elb = await testElb()
  const [first, second] = [await elb.addLoadBalancer('one'), await elb.addLoadBalancer('two')]
  const pages: number[] = []
  for await (const page of paginateDescribeLoadBalancers({ client: elb.elb }, { PageSize: 1 })) {
    pages.push(page.LoadBalancers!.length)
  }
  expect(pages).toEqual([1, 1])
  const protect = { LoadBalancerArn: first, Attributes: [{ Key: 'deletion_protection.enabled', Value: 'true' }] }
  await elb.elb.send(new ModifyLoadBalancerAttributesCommand(protect))
  await expect(elb.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: first }))).rejects.toMatchObject({
    name: 'OperationNotPermittedException',
  })
  await elb.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: second }))
  await elb.elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: second }))
  const { LoadBalancers } = await elb.elb.send(new DescribeLoadBalancersCommand())
  expect(LoadBalancers).toMatchObject([{ LoadBalancerArn: first }])
  await expect(elb.elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [second] }))).rejects.toMatchObject({
    name: 'LoadBalancerNotFoundException',
  })
})
