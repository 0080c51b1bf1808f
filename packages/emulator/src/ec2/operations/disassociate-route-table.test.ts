import {
  AssociateRouteTableCommand,
  CreateRouteTableCommand,
  DeleteRouteTableCommand,
  DescribeRouteTablesCommand,
  DisassociateRouteTableCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a table can be deleted when no subnet follows it any more', async () => {
  await using emulator = await testEc2()
  const [SubnetId] = await emulator.subnetIds()
  const { RouteTable } = await emulator.ec2.send(new CreateRouteTableCommand({ VpcId: await emulator.defaultVpcId() }))
  const { RouteTableId } = RouteTable!
  const { AssociationId } = await emulator.ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }))
  const remove = new DeleteRouteTableCommand({ RouteTableId })
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject({ name: 'DependencyViolation' })
  await emulator.ec2.send(new DisassociateRouteTableCommand({ AssociationId }))
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(new DisassociateRouteTableCommand({ AssociationId }))).rejects.toMatchObject({
    name: 'InvalidAssociationID.NotFound',
  })
})

test('the main association stays', async () => {
  await using emulator = await testEc2()
  const { RouteTables } = await emulator.ec2.send(new DescribeRouteTablesCommand({}))
  const AssociationId = RouteTables![0]!.Associations![0]!.RouteTableAssociationId
  await expect(emulator.ec2.send(new DisassociateRouteTableCommand({ AssociationId }))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
  })
})
