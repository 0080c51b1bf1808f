import {
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateVpcCommand,
  DescribeRouteTablesCommand,
  DetachInternetGatewayCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

async function withTable() {
  const emulator = await testEc2()
  const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  const { RouteTable } = await emulator.ec2.send(new CreateRouteTableCommand({ VpcId: Vpc!.VpcId }))
  const { InternetGateway } = await emulator.ec2.send(new CreateInternetGatewayCommand({}))
  const ids = { VpcId: Vpc!.VpcId!, InternetGatewayId: InternetGateway!.InternetGatewayId! }
  const route = {
    RouteTableId: RouteTable!.RouteTableId!,
    DestinationCidrBlock: '0.0.0.0/0',
    GatewayId: ids.InternetGatewayId,
  }
  return { ...emulator, ids, route }
}

describe('CreateRoute', () => {
  test('leads to a gateway of the same VPC, and into a black hole when that is detached', async () => {
    await using emulator = await withTable()
    const { ec2, ids, route } = emulator
    await expect(ec2.send(new CreateRouteCommand(route))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: `route table ${route.RouteTableId} and network gateway ${route.GatewayId} belong to different networks`,
    })
    await ec2.send(new AttachInternetGatewayCommand(ids))
    await ec2.send(new CreateRouteCommand(route))
    await ec2.send(new DetachInternetGatewayCommand(ids))
    const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [route.RouteTableId] }))
    expect(RouteTables![0]!.Routes![1]).toMatchObject({ GatewayId: route.GatewayId, State: 'blackhole' })
  })

  test('refuses a second one to the same place, and ways out that are not emulated', async () => {
    await using emulator = await withTable()
    const { ec2, ids, route } = emulator
    await ec2.send(new AttachInternetGatewayCommand(ids))
    await ec2.send(new CreateRouteCommand(route))
    await expect(ec2.send(new CreateRouteCommand(route))).rejects.toMatchObject({
      name: 'RouteAlreadyExists',
      message: 'The route identified by 0.0.0.0/0 already exists.',
    })
    await expect(ec2.send(new CreateRouteCommand({ ...route, NatGatewayId: 'nat-1' }))).rejects.toMatchObject({
      name: 'UnsupportedOperation',
    })
  })
})
