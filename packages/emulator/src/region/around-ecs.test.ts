import { CreateServiceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { LookupEventsCommand, CloudTrailClient } from '@aws-sdk/client-cloudtrail'
import { AttachRolePolicyCommand, CreateRoleCommand, DetachRolePolicyCommand, GetRoleCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { balancedCluster, type BalancedCluster } from './test-balanced-service.ts'

const SECOND = 1_000
const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceRole'

async function addRole({ iam }: BalancedCluster, service = 'ecs.amazonaws.com') {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await iam.send(new CreateRoleCommand({ RoleName: 'ecsServiceRole', AssumeRolePolicyDocument }))
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'ecsServiceRole', PolicyArn }))
}

async function calls({ url }: BalancedCluster, EventName: string) {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const trail = new CloudTrailClient({ endpoint: url, region: 'us-east-1', credentials })
  const LookupAttributes = [{ AttributeKey: 'EventName', AttributeValue: EventName } as const]
  const { Events = [] } = await trail.send(new LookupEventsCommand({ LookupAttributes }))
  return Events.map(({ CloudTrailEvent = '' }) => JSON.parse(CloudTrailEvent) as Record<string, unknown>)
}

describe('a service with a load balancer', () => {
  test('makes the role of ECS when it names none, and registers in it', async () => {
    await using cluster = await balancedCluster()
    await cluster.define()
    const { roleArn } = await cluster.createTargeted({ desiredCount: 1 })
    expect(roleArn).toBe('arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS')
    await cluster.iam.send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForECS' }))
    await cluster.clock.advance(7 * SECOND)
    expect(await calls(cluster, 'RegisterTargets')).toMatchObject([
      {
        eventSource: 'elasticloadbalancing.amazonaws.com',
        eventName: 'RegisterTargets',
        sourceIPAddress: 'ecs.amazonaws.com',
        userIdentity: { arn: 'arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForECS/ecs-service-scheduler' },
        requestParameters: { targetGroupArn: cluster.targetGroupArn },
      },
    ])
  })

  test('registers in the role that it names', async () => {
    await using cluster = await balancedCluster()
    await addRole(cluster)
    await cluster.define()
    const { roleArn } = await cluster.createClassic({ role: 'ecsServiceRole' })
    expect(roleArn).toBe('arn:aws:iam::123456789012:role/ecsServiceRole')
    await cluster.clock.advance(40 * SECOND)
    expect((await cluster.events()).at(-1)).toBe('(service web) has reached a steady state.')
  })

  test('tells in its events that the role may not register, and tries again', async () => {
    await using cluster = await balancedCluster()
    await addRole(cluster)
    await cluster.define()
    await cluster.createClassic({ role: 'ecsServiceRole', desiredCount: 1 })
    await cluster.iam.send(new DetachRolePolicyCommand({ RoleName: 'ecsServiceRole', PolicyArn }))
    await cluster.clock.advance(10 * SECOND)
    const [, failed] = await cluster.events()
    expect(failed).toContain(
      '(service web) failed to register instances in (elb web) with (error User: arn:aws:sts::123456789012:assumed-role/' +
        'ecsServiceRole/ecs-service-scheduler is not authorized to perform: ' +
        'elasticloadbalancing:RegisterInstancesWithLoadBalancer on resource: ' +
        'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/web',
    )
    await cluster.iam.send(new AttachRolePolicyCommand({ RoleName: 'ecsServiceRole', PolicyArn }))
    await cluster.clock.advance(60 * SECOND)
    expect(await cluster.events()).toContain('(service web) registered 1 instances in (elb web)')
  })

  test('is refused when it is not there', async () => {
    await using cluster = await balancedCluster()
    await cluster.define()
    const loadBalancers = [{ loadBalancerName: 'other', containerName: 'web', containerPort: 80 }]
    await expect(cluster.createClassic({ loadBalancers })).rejects.toThrow("There is no ACTIVE Load Balancer named 'other'")
    const targetGroupArn = `${cluster.targetGroupArn}0`
    const noGroup = [{ targetGroupArn, containerName: 'web', containerPort: 80 }]
    await expect(cluster.createTargeted({ loadBalancers: noGroup })).rejects.toThrow('The specified target group does not exist.')
  })

  test('is refused when no load balancer forwards to its target group', async () => {
    await using cluster = await balancedCluster()
    await cluster.define()
    const targetGroupArn = await cluster.addTargetGroup({ Name: 'lonely' })
    const loadBalancers = [{ targetGroupArn, containerName: 'web', containerPort: 80 }]
    await expect(cluster.createTargeted({ loadBalancers })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
    })
  })

  test.each([
    ['does not exist', undefined, true],
    ['is for another service', 'ec2.amazonaws.com', true],
    ['may not look at load balancers', 'ecs.amazonaws.com', false],
  ])('is refused when its role %s', async (_, service, isAllowed) => {
    await using cluster = await balancedCluster()
    if (service) await addRole(cluster, service)
    if (!isAllowed) await cluster.iam.send(new DetachRolePolicyCommand({ RoleName: 'ecsServiceRole', PolicyArn }))
    await cluster.define()
    await expect(cluster.createTargeted({ role: 'ecsServiceRole' })).rejects.toThrow(
      'Unable to assume role and validate the specified targetGroupArn. Please verify that the ECS service role being passed has the proper permissions.',
    )
    await expect(cluster.createClassic({ role: 'ecsServiceRole' })).rejects.toThrow(
      'Unable to assume role and validate the listeners configured on your load balancer. Please verify that the ECS service role being passed has the proper permissions.',
    )
  })

  test('moves to another load balancer with a new deployment', async () => {
    await using cluster = await balancedCluster()
    await cluster.define({ portMappings: [{ containerPort: 80 }] })
    await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
    await cluster.clock.advance(10 * SECOND)
    const loadBalancers = [{ targetGroupArn: cluster.targetGroupArn, containerName: 'web', containerPort: 80 }]
    const { service } = await cluster.ecs.send(new UpdateServiceCommand({ service: 'web', loadBalancers }))
    expect(service).toMatchObject({ loadBalancers, roleArn: expect.stringContaining('AWSServiceRoleForECS') as string })
    await cluster.clock.advance(60 * SECOND)
    expect(await cluster.targetStates(cluster.targetGroupArn)).toMatchObject([{ TargetHealth: { State: 'healthy' } }])
  })
})
