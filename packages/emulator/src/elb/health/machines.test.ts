import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
  RevokeSecurityGroupIngressCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2'
import { CreateClusterCommand, CreateServiceCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs'
import {
  ConfigureHealthCheckCommand,
  CreateLoadBalancerCommand,
  DescribeInstanceHealthCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { testEc2 } from '../../ec2/test-ec2.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const LoadBalancerName = 'web'

/** One machine of a security group `machines` that lets nobody in, the service `web` on it, behind a load balancer. */
async function site() {
  const ec2 = await testEc2()
  const client = new ElasticLoadBalancingClient({
    endpoint: ec2.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  const VpcId = await ec2.defaultVpcId()
  const { GroupId = '' } = await ec2.ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'machines', Description: 'Container instances', VpcId }),
  )
  await client.send(
    new CreateLoadBalancerCommand({
      LoadBalancerName,
      Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
      Subnets: await ec2.subnetIds(),
    }),
  )
  const HealthCheck = { Target: 'HTTP:80/', Interval: 10, Timeout: 5, HealthyThreshold: 2, UnhealthyThreshold: 2 }
  await client.send(new ConfigureHealthCheckCommand({ LoadBalancerName, HealthCheck }))
  await ec2.addInstanceRole()
  await ec2.ecs.send(new CreateClusterCommand())
  const ImageId = await ec2.image()
  const machine = await ec2.launch({ ImageId, IamInstanceProfile: { Name: 'ecsInstanceRole' }, SecurityGroupIds: [GroupId] })
  await ec2.clock.advance(5 * MINUTE)
  const portMappings = [{ containerPort: 80, hostPort: 80 }]
  const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 100, portMappings }]
  await ec2.ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }))
  await ec2.ecs.send(
    new CreateServiceCommand({
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 1,
      loadBalancers: [{ loadBalancerName: LoadBalancerName, containerName: 'web', containerPort: 80 }],
      healthCheckGracePeriodSeconds: 7_200,
    }),
  )
  await ec2.clock.advance(MINUTE)
  const rule = (peer: object) => ({ GroupId, IpPermissions: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, ...peer }] })
  return {
    ...ec2,
    machineId: machine.InstanceId!,
    allow: (peer: object) => ec2.ec2.send(new AuthorizeSecurityGroupIngressCommand(rule(peer))),
    forbid: (peer: object) => ec2.ec2.send(new RevokeSecurityGroupIngressCommand(rule(peer))),
    async balancerGroup() {
      const { LoadBalancerDescriptions } = await client.send(new DescribeLoadBalancersCommand())
      return LoadBalancerDescriptions![0]!.SecurityGroups![0]!
    },
    async state() {
      const { InstanceStates } = await client.send(new DescribeInstanceHealthCommand({ LoadBalancerName }))
      return InstanceStates!.map(({ State, Description }) => `${State} ${Description}`)
    },
  }
}

const failing = 'OutOfService Instance has failed at least the UnhealthyThreshold number of health checks consecutively.'
const everybody = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] }

test('a security group that does not let the load balancer in keeps an instance out of service', async () => {
  await using web = await site()
  expect(await web.state()).toEqual([failing])
  await web.allow(everybody)
  await web.clock.advance(20 * SECOND)
  expect(await web.state()).toEqual(['InService N/A'])
  await web.forbid(everybody)
  await web.clock.advance(20 * SECOND)
  expect(await web.state()).toEqual([failing])
})

test('the group of the load balancer may be let in, or the subnets it is in, and nobody else', async () => {
  await using web = await site()
  const groups = await web.ec2.send(new DescribeSecurityGroupsCommand({ GroupNames: ['machines'] }))
  await web.allow({ UserIdGroupPairs: [{ GroupId: groups.SecurityGroups![0]!.GroupId }] })
  await web.allow({ IpRanges: [{ CidrIp: '10.0.0.0/8' }] })
  await web.clock.advance(MINUTE)
  expect(await web.state()).toEqual([failing])
  const pair = { UserIdGroupPairs: [{ GroupId: await web.balancerGroup() }] }
  await web.allow(pair)
  await web.clock.advance(MINUTE)
  expect(await web.state()).toEqual(['InService N/A'])
  await web.forbid(pair)
  await web.allow({ IpRanges: [{ CidrIp: '172.31.0.0/16' }] })
  await web.clock.advance(MINUTE)
  expect(await web.state()).toEqual(['InService N/A'])
})

test('a machine that is stopped is out of service, comes back when it is started, and is gone when it is terminated', async () => {
  await using web = await site()
  await web.allow(everybody)
  await web.clock.advance(MINUTE)
  const InstanceIds = [web.machineId]
  await web.ec2.send(new StopInstancesCommand({ InstanceIds }))
  await web.clock.advance(5 * MINUTE)
  expect(await web.state()).not.toContain('InService N/A')
  await web.ec2.send(new StartInstancesCommand({ InstanceIds }))
  await web.clock.advance(10 * MINUTE)
  expect(await web.state()).toEqual(['InService N/A'])
  await web.ec2.send(new TerminateInstancesCommand({ InstanceIds }))
  await web.clock.advance(5 * MINUTE)
  expect(await web.state()).toEqual([])
})
