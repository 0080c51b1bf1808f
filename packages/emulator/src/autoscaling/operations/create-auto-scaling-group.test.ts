import { CreateAutoScalingGroupCommand } from '@aws-sdk/client-auto-scaling'
import { GetRoleCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { A_WHILE, addUser, testAutoScaling } from '../test-auto-scaling.ts'

describe('CreateAutoScalingGroup', () => {
  test('makes a group whose instances come up over the zones of its subnets', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 3, Tags: [{ Key: 'team', Value: 'money', PropagateAtLaunch: true }] })
    expect(await emulator.group()).toMatchObject({
      AutoScalingGroupARN: expect.stringMatching(
        /^arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName\/web$/,
      ) as string,
      LaunchTemplate: { LaunchTemplateName: 'web', LaunchTemplateId: expect.stringMatching(/^lt-/) as string },
      MinSize: 0,
      MaxSize: 4,
      DesiredCapacity: 3,
      DefaultCooldown: 300,
      HealthCheckType: 'EC2',
      HealthCheckGracePeriod: 0,
      AvailabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
      Instances: [],
      TerminationPolicies: ['Default'],
      Tags: [{ ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'team', Value: 'money', PropagateAtLaunch: true }],
    })

    await emulator.clock.advance(10_000)
    expect((await emulator.group())?.Instances).toMatchObject(
      Array.from({ length: 3 }, () => ({ LifecycleState: 'Pending', HealthStatus: 'Healthy' })),
    )
    await emulator.clock.advance(A_WHILE)
    const instances = (await emulator.group())!.Instances!
    expect(instances.map((instance) => instance.AvailabilityZone)).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c'])
    for (const instance of instances) {
      expect(instance).toMatchObject({ LifecycleState: 'InService', InstanceType: 't3.micro', LaunchTemplate: { Version: '1' } })
    }
    const [machine] = await emulator.machines()
    expect(machine?.Tags).toEqual([
      { Key: 'aws:autoscaling:groupName', Value: 'web' },
      { Key: 'team', Value: 'money' },
    ])
  })

  test('wants its smallest size when it is not told a desired capacity', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ MinSize: 2 })
    expect((await emulator.group())?.DesiredCapacity).toBe(2)
  })

  test('takes the default subnets of Availability Zones', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ VPCZoneIdentifier: undefined, AvailabilityZones: ['us-east-1b'], DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    expect(await emulator.machines()).toMatchObject([{ Placement: { AvailabilityZone: 'us-east-1b' } }])
  })

  test("makes Auto Scaling's service-linked role, once", async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await emulator.createGroup({ AutoScalingGroupName: 'other' })
    const { Role } = await emulator.iam.send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForAutoScaling' }))
    expect(Role?.Path).toBe('/aws-service-role/autoscaling.amazonaws.com/')
  })

  test('refuses a name that is taken', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await expect(emulator.createGroup()).rejects.toMatchObject({
      name: 'AlreadyExistsFault',
      message: 'AutoScalingGroup by this name already exists - A group with the name web already exists',
    })
  })

  test.each([
    [{ MinSize: 2, MaxSize: 1 }, 'Max bound, 1, must be greater than or equal to min bound, 2'],
    [{ DesiredCapacity: 5 }, 'Desired capacity:5 must be between the specified min size:0 and max size:4'],
    [{ MinSize: -1 }, 'Member must have value greater than or equal to 0'],
    [{ VPCZoneIdentifier: 'subnet-gone' }, "The subnet ID 'subnet-gone' does not exist"],
    [{ VPCZoneIdentifier: '' }, 'At least one Availability Zone or VPC Subnet is required.'],
    [
      { LaunchTemplate: { LaunchTemplateName: 'gone' } },
      'You must use a valid fully-formed launch template. The specified launch template, with template name gone, does not exist.',
    ],
    [{ LaunchConfigurationName: 'gone' }, 'Launch configuration name not found - Launch configuration gone not found'],
    [{ HealthCheckType: 'DNS' }, 'Invalid HealthCheckType DNS.'],
    [{ TargetGroupARNs: ['arn:gone'] }, 'Provided Target Groups may not be valid.'],
    [{ CapacityRebalance: true }, 'CapacityRebalance is not implemented by this endpoint.'],
  ])('refuses %j', async (input, message) => {
    await using emulator = await testAutoScaling()
    await expect(emulator.createGroup(input)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message) as string,
    })
  })

  test('needs a source of instances', async () => {
    await using emulator = await testAutoScaling()
    await expect(emulator.createGroup({ LaunchTemplate: undefined })).rejects.toMatchObject({
      message: expect.stringMatching(/^Valid requests must contain either LaunchTemplate, LaunchConfigurationName/) as string,
    })
  })

  test('needs the right to run instances from the template oneself', async () => {
    await using emulator = await testAutoScaling()
    const { iam } = emulator
    const statements = (...actions: string[]) => [{ Effect: 'Allow', Action: actions, Resource: '*' }]
    const createAs = async (name: string, ...actions: string[]) => {
      const client = emulator.autoScalingAs(await addUser(iam, name, statements(...actions)))
      const [Name, VPCZoneIdentifier] = [`of-${name}`, (await emulator.subnetIds())[0]]
      const LaunchTemplate = { LaunchTemplateName: 'web' }
      const input = { AutoScalingGroupName: Name, MinSize: 0, MaxSize: 1, VPCZoneIdentifier, LaunchTemplate }
      return client.send(new CreateAutoScalingGroupCommand(input))
    }
    await expect(createAs('alice', 'autoscaling:*')).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/^You must use a valid fully-formed launch template\. .*ec2:RunInstances/) as string,
    })
    await expect(createAs('bob', 'autoscaling:*', 'ec2:*')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(iam.send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForAutoScaling' }))).rejects.toBeDefined()
    await expect(createAs('carol', 'autoscaling:*', 'ec2:*', 'iam:CreateServiceLinkedRole')).resolves.toBeDefined()
  })
})
