import { CreateRouteTableCommand, DeleteRouteTableCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the main table stays, another one goes', async () => {
  await using emulator = await testEc2()
  const { RouteTables } = await emulator.ec2.send(new DescribeRouteTablesCommand({}))
  const main = RouteTables![0]!.RouteTableId
  await expect(emulator.ec2.send(new DeleteRouteTableCommand({ RouteTableId: main }))).rejects.toMatchObject({
    name: 'DependencyViolation',
    message: `The routeTable '${main}' has dependencies and cannot be deleted.`,
  })
  const { RouteTable } = await emulator.ec2.send(new CreateRouteTableCommand({ VpcId: await emulator.defaultVpcId() }))
  const remove = new DeleteRouteTableCommand({ RouteTableId: RouteTable!.RouteTableId })
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject({ name: 'InvalidRouteTableID.NotFound' })
})
