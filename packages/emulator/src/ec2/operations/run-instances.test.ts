import { CreateLaunchTemplateCommand, DescribeSubnetsCommand, RunInstancesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2, userDataOf } from '../test-ec2.ts'

describe('RunInstances', () => {
  test('spreads machines evenly over the zones, each with an address of its subnet', async () => {
    await using emulator = await testEc2()
    const ImageId = await emulator.image()
    const { Instances } = await emulator.ec2.send(new RunInstancesCommand({ ImageId, MinCount: 12, MaxCount: 12 }))
    const perZone = new Map<string, number>()
    for (const { Placement } of Instances!) {
      const zone = Placement!.AvailabilityZone!
      perZone.set(zone, (perZone.get(zone) ?? 0) + 1)
    }
    expect([...perZone.values()]).toEqual([2, 2, 2, 2, 2, 2])
    expect(new Set(Instances!.map(({ PrivateIpAddress }) => PrivateIpAddress)).size).toBe(12)
    expect(Instances![0]).toMatchObject({
      InstanceId: expect.stringMatching(/^i-[0-9a-f]{17}$/) as string,
      State: { Code: 0, Name: 'pending' },
      InstanceType: 't2.micro',
      PrivateIpAddress: expect.stringMatching(/^172\.31\.(1?\d)\./) as string,
      SecurityGroups: [{ GroupName: 'default' }],
    })
  })

  test('takes the image that a public parameter names', async () => {
    await using emulator = await testEc2()
    const name = '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id'
    const launch = (ImageId: string) => emulator.ec2.send(new RunInstancesCommand({ ImageId, MinCount: 1, MaxCount: 1 }))
    const { Instances } = await launch(`resolve:ssm:${name}`)
    expect(Instances?.[0]?.ImageId).toMatch(/^ami-[0-9a-f]{17}$/)
    await expect(launch('resolve:ssm:/nowhere')).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })

  test('a machine has a public address and names while it runs', async () => {
    await using emulator = await testEc2()
    const { InstanceId, PublicIpAddress } = await emulator.launch()
    expect(PublicIpAddress).toBeUndefined()
    await emulator.clock.advance(20_000)
    const machine = await emulator.describe(InstanceId!)
    const dashed = machine.PublicIpAddress!.replaceAll('.', '-')
    expect(machine).toMatchObject({
      State: { Code: 16, Name: 'running' },
      PublicDnsName: `ec2-${dashed}.compute-1.amazonaws.com`,
      PrivateDnsName: `ip-${machine.PrivateIpAddress!.replaceAll('.', '-')}.ec2.internal`,
    })
  })

  test('takes from a launch template what the request does not say', async () => {
    await using emulator = await testEc2()
    const [ImageId, KeyName] = [await emulator.image(), 'home']
    await emulator.addKeyPair(KeyName)
    const tag = (Key: string) => [{ ResourceType: 'instance' as const, Tags: [{ Key, Value: 'x' }] }]
    await emulator.ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'web',
        LaunchTemplateData: { ImageId, InstanceType: 'm5.large', KeyName, TagSpecifications: tag('a') },
      }),
    )
    const { Instances } = await emulator.ec2.send(
      new RunInstancesCommand({
        MinCount: 1,
        MaxCount: 1,
        InstanceType: 't3.small',
        LaunchTemplate: { LaunchTemplateName: 'web', Version: '$Latest' },
        TagSpecifications: tag('b'),
      }),
    )
    expect(Instances).toMatchObject([{ ImageId, KeyName, InstanceType: 't3.small', Tags: [{ Key: 'a' }, { Key: 'b' }] }])
  })

  test('launches once for a client token, and refuses it with another request', async () => {
    await using emulator = await testEc2()
    const ImageId = await emulator.image()
    const request = { ImageId, MinCount: 1, MaxCount: 1, ClientToken: 'once' }
    const first = await emulator.ec2.send(new RunInstancesCommand(request))
    const second = await emulator.ec2.send(new RunInstancesCommand(request))
    expect(second.Instances![0]!.InstanceId).toBe(first.Instances![0]!.InstanceId)
    await expect(emulator.ec2.send(new RunInstancesCommand({ ...request, MaxCount: 2 }))).rejects.toMatchObject({
      name: 'IdempotentParameterMismatch',
    })
  })

  test('a dry run says whether the caller may, and launches nothing', async () => {
    await using emulator = await testEc2()
    await expect(emulator.launch({ DryRun: true })).rejects.toMatchObject({
      name: 'DryRunOperation',
      message: 'Request would have succeeded, but DryRun flag is set.',
      $metadata: { httpStatusCode: 412 },
    })
    const { Subnets } = await emulator.ec2.send(new DescribeSubnetsCommand({}))
    expect(Subnets!.every(({ AvailableIpAddressCount }) => AvailableIpAddressCount === 4091)).toBe(true)
  })

  test.each([
    [{ ImageId: 'ami-00000000' }, 'InvalidAMIID.NotFound', "The image id '[ami-00000000]' does not exist"],
    [{ ImageId: 'debian' }, 'InvalidAMIID.Malformed', 'Invalid id: "debian" (expecting "ami-...")'],
    [{ InstanceType: 'x1.huge' as never }, 'InvalidParameterValue', "Invalid value 'x1.huge' for InstanceType."],
    [{ KeyName: 'home' }, 'InvalidKeyPair.NotFound', "The key pair 'home' does not exist"],
    [{ SubnetId: 'subnet-1' }, 'InvalidSubnetID.NotFound', "The subnet ID 'subnet-1' does not exist"],
    [{ SecurityGroupIds: ['sg-1'] }, 'InvalidGroup.NotFound', "The security group 'sg-1' does not exist"],
    [
      { IamInstanceProfile: { Name: 'agent' } },
      'InvalidParameterValue',
      'Value (agent) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    ],
    [{ UserData: '#!/bin/bash' }, 'InvalidUserData.Malformed', 'Invalid BASE64 encoding of user data.'],
    [{ UserData: userDataOf('x'.repeat(16_385)) }, 'InvalidParameterValue', 'User data is limited to 16384 bytes'],
    [{ MinCount: 0 }, 'InvalidParameterValue', 'Value (0) for parameter minCount is invalid. It must be at least 1.'],
    [{ MinCount: 2001, MaxCount: 2001 }, 'InstanceLimitExceeded', 'Your quota allows for 2000 more running instance(s).'],
    [{ InstanceMarketOptions: { MarketType: 'spot' as const } }, 'UnsupportedOperation', 'InstanceMarketOptions is not'],
  ])('refuses %j', async (request, name, message) => {
    await using emulator = await testEc2()
    await expect(emulator.launch(request)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message) as string,
    })
  })
})
