import { expect, test } from 'vitest'
import { toEc2InstanceView, toSecurityGroupView } from './ec2.ts'

test('a security group shows each source of each rule as one line', () => {
  const view = toSecurityGroupView({
    GroupId: 'sg-1',
    GroupName: 'web',
    Description: 'Web servers',
    VpcId: 'vpc-1',
    IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      { IpProtocol: 'udp', FromPort: 32768, ToPort: 61000, UserIdGroupPairs: [{ GroupId: 'sg-2' }] },
      { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] },
    ],
  })
  expect(view.ingress).toEqual([
    'tcp 80 from 0.0.0.0/0',
    'tcp 80 from ::/0',
    'udp 32768–61000 from sg-2',
    'all traffic from sg-1',
  ])
})

test('an instance without a public address shows none, and names the group that keeps it', () => {
  const view = toEc2InstanceView({
    InstanceId: 'i-0123456789abcdef0',
    State: { Code: 80, Name: 'stopped' },
    StateReason: { Code: 'Client.UserInitiatedShutdown', Message: 'Client.UserInitiatedShutdown: User initiated shutdown' },
    InstanceType: 't2.micro',
    ImageId: 'ami-1',
    Placement: { AvailabilityZone: 'us-east-1a' },
    PublicDnsName: '',
    PrivateIpAddress: '10.0.0.4',
    LaunchTime: new Date(5_000),
    SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web' }],
    Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'Gantry-web-EcsInstances-1' }],
  })
  expect(view).toEqual({
    instanceId: 'i-0123456789abcdef0',
    state: 'stopped',
    stateReason: 'Client.UserInitiatedShutdown: User initiated shutdown',
    instanceType: 't2.micro',
    imageId: 'ami-1',
    availabilityZone: 'us-east-1a',
    privateIp: '10.0.0.4',
    securityGroups: [{ groupId: 'sg-1', groupName: 'web' }],
    launchedAt: 5_000,
    autoScalingGroup: 'Gantry-web-EcsInstances-1',
  })
})
