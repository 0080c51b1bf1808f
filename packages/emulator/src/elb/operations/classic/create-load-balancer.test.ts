import {
  CreateLoadBalancerCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import type { CreateAccessPointInput } from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { TEST_START } from '../../../edge/test-emulator.ts'
import { testElb } from '../../test-elb.ts'

const wanted: CreateAccessPointInput = {
  LoadBalancerName: 'web',
  Listeners: [{ Protocol: 'http', LoadBalancerPort: 80, InstancePort: 8080 }],
  AvailabilityZones: ['us-east-1a', 'us-east-1b'],
}

test('makes a load balancer that checks the port of its first listener, with the defaults of AWS', async () => {
  await using elb = await testElb()
  const { DNSName } = await elb.classic.send(new CreateLoadBalancerCommand(wanted))
  expect(DNSName).toMatch(/^web-[1-9]\d{9}\.us-east-1\.elb\.amazonaws\.com$/)
  const { LoadBalancerDescriptions } = await elb.classic.send(new DescribeLoadBalancersCommand())
  expect(LoadBalancerDescriptions).toEqual([
    expect.objectContaining({
      LoadBalancerName: 'web',
      DNSName,
      Scheme: 'internet-facing',
      ListenerDescriptions: [
        {
          Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 },
          PolicyNames: [],
        },
      ],
      AvailabilityZones: ['us-east-1a', 'us-east-1b'],
      Subnets: [expect.stringMatching(/^subnet-/), expect.stringMatching(/^subnet-/)],
      VPCId: expect.stringMatching(/^vpc-/) as string,
      SecurityGroups: [expect.stringMatching(/^sg-/)],
      SourceSecurityGroup: { OwnerAlias: '123456789012', GroupName: 'default' },
      Instances: [],
      HealthCheck: { Target: 'TCP:8080', Interval: 30, Timeout: 5, UnhealthyThreshold: 2, HealthyThreshold: 10 },
      CreatedTime: new Date(Math.floor(TEST_START / 1_000) * 1_000),
    }),
  ])
})

test('is internal with a name that says so, and keeps its tags', async () => {
  await using elb = await testElb()
  const Tags = [{ Key: 'team', Value: 'blue' }]
  const { DNSName } = await elb.classic.send(new CreateLoadBalancerCommand({ ...wanted, Scheme: 'internal', Tags }))
  expect(DNSName).toMatch(/^internal-web-\d{10}\.us-east-1\.elb\.amazonaws\.com$/)
  const { TagDescriptions } = await elb.classic.send(new DescribeTagsCommand({ LoadBalancerNames: ['web'] }))
  expect(TagDescriptions).toEqual([{ LoadBalancerName: 'web', Tags }])
})

test('answers the same load balancer to the same request, and refuses another under its name', async () => {
  await using elb = await testElb()
  const first = await elb.classic.send(new CreateLoadBalancerCommand(wanted))
  const second = await elb.classic.send(new CreateLoadBalancerCommand(wanted))
  expect(second.DNSName).toBe(first.DNSName)
  const other = new CreateLoadBalancerCommand({ ...wanted, Scheme: 'internal' })
  await expect(elb.classic.send(other)).rejects.toMatchObject({
    name: 'DuplicateAccessPointNameException',
    message: 'Load Balancer named web already exists and it is configured with different parameters.',
  })
})

test.each<[string, Partial<CreateAccessPointInput>, string]>([
  ['a name with a dot', { LoadBalancerName: 'we.b' }, 'ValidationError'],
  ['a name of 33 characters', { LoadBalancerName: 'x'.repeat(33) }, 'ValidationError'],
  ['no place', { AvailabilityZones: [] }, 'ValidationError'],
  ['zones and subnets', { Subnets: ['subnet-1'] }, 'ValidationError'],
  ['a zone of another Region', { AvailabilityZones: ['eu-west-1a'] }, 'ValidationError'],
  ['a subnet that does not exist', { AvailabilityZones: [], Subnets: ['subnet-1'] }, 'SubnetNotFoundException'],
  ['a security group that does not exist', { SecurityGroups: ['sg-1'] }, 'InvalidSecurityGroupException'],
  ['an unknown scheme', { Scheme: 'public' }, 'InvalidSchemeException'],
  ['no listener', { Listeners: [] }, 'ValidationError'],
  [
    'an unknown protocol',
    { Listeners: [{ Protocol: 'UDP', LoadBalancerPort: 80, InstancePort: 80 }] },
    'UnsupportedProtocolException',
  ],
  [
    'HTTPS without a certificate',
    { Listeners: [{ Protocol: 'HTTPS', LoadBalancerPort: 443, InstancePort: 80 }] },
    'ValidationError',
  ],
  [
    'a port twice',
    {
      Listeners: [
        { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 },
        { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 81 },
      ],
    },
    'DuplicateListenerException',
  ],
])('refuses %s', async (_, change, name) => {
  await using elb = await testElb()
  await expect(elb.classic.send(new CreateLoadBalancerCommand({ ...wanted, ...change }))).rejects.toMatchObject({ name })
})

test('refuses the twenty-first load balancer', async () => {
  await using elb = await testElb()
  const create = (LoadBalancerName: string) => elb.classic.send(new CreateLoadBalancerCommand({ ...wanted, LoadBalancerName }))
  for (let number = 1; number <= 20; number++) await create(`web-${number}`)
  await expect(create('web-21')).rejects.toMatchObject({ name: 'TooManyAccessPointsException' })
})
