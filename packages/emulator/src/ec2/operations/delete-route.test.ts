import { DeleteRouteCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a route goes once', async () => {
  await using emulator = await testEc2()
  const { RouteTables } = await emulator.ec2.send(new DescribeRouteTablesCommand({}))
  const { RouteTableId } = RouteTables![0]!
  const remove = new DeleteRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' })
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject({
    name: 'InvalidRoute.NotFound',
    message: `no route with destination-cidr-block 0.0.0.0/0 in route table ${RouteTableId}`,
  })
})
