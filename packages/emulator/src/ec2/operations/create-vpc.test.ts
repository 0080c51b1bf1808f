import {
  CreateVpcCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

describe('CreateVpc', () => {
  test('makes a VPC with a main route table and a default security group', async () => {
    await using emulator = await testEc2()
    const TagSpecifications = [{ ResourceType: 'vpc' as const, Tags: [{ Key: 'Name', Value: 'shop' }] }]
    const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16', TagSpecifications }))
    expect(Vpc).toMatchObject({
      VpcId: expect.stringMatching(/^vpc-[0-9a-f]{17}$/) as string,
      CidrBlock: '10.0.0.0/16',
      IsDefault: false,
      Tags: [{ Key: 'Name', Value: 'shop' }],
    })
    const Filters = [{ Name: 'vpc-id', Values: [Vpc!.VpcId!] }]
    const { RouteTables } = await emulator.ec2.send(new DescribeRouteTablesCommand({ Filters }))
    expect(RouteTables).toMatchObject([
      { Associations: [{ Main: true }], Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' }] },
    ])
    const { SecurityGroups } = await emulator.ec2.send(new DescribeSecurityGroupsCommand({ Filters }))
    expect(SecurityGroups).toMatchObject([{ GroupName: 'default' }])
  })

  test.each([
    ['10.0.0.0/8', 'InvalidVpc.Range', "The CIDR '10.0.0.0/8' is invalid."],
    ['10.0.0.0/29', 'InvalidVpc.Range', "The CIDR '10.0.0.0/29' is invalid."],
    ['ten', 'InvalidParameterValue', 'Value (ten) for parameter cidrBlock is invalid. This is not a valid CIDR block.'],
  ])('refuses %s', async (CidrBlock, name, message) => {
    await using emulator = await testEc2()
    await expect(emulator.ec2.send(new CreateVpcCommand({ CidrBlock }))).rejects.toMatchObject({ name, message })
  })

  test('makes five in a Region at most', async () => {
    await using emulator = await testEc2()
    const make = new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' })
    for (let count = 1; count < 5; count++) await emulator.ec2.send(make)
    await expect(emulator.ec2.send(make)).rejects.toMatchObject({ name: 'VpcLimitExceeded' })
    expect((await emulator.ec2.send(new DescribeVpcsCommand({}))).Vpcs).toHaveLength(5)
  })
})
