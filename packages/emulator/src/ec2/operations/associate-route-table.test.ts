import { AssociateRouteTableCommand, CreateRouteTableCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a subnet follows one table', async () => {
  await using emulator = await testEc2()
  const [SubnetId] = await emulator.subnetIds()
  const VpcId = await emulator.defaultVpcId()
  const [first, second] = await Promise.all(
    [1, 2].map(async () => (await emulator.ec2.send(new CreateRouteTableCommand({ VpcId }))).RouteTable!.RouteTableId!),
  )
  const associate = new AssociateRouteTableCommand({ RouteTableId: first, SubnetId })
  const { AssociationId } = await emulator.ec2.send(associate)
  const { RouteTables } = await emulator.ec2.send(
    new DescribeRouteTablesCommand({ Filters: [{ Name: 'association.subnet-id', Values: [SubnetId!] }] }),
  )
  expect(RouteTables).toMatchObject([{ RouteTableId: first, Associations: [{ SubnetId, Main: false }] }])
  expect(await emulator.ec2.send(associate)).toMatchObject({ AssociationId })
  await expect(emulator.ec2.send(new AssociateRouteTableCommand({ RouteTableId: second, SubnetId }))).rejects.toMatchObject({
    name: 'Resource.AlreadyAssociated',
  })
})
