import { CreateRouteTableCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a new table has the local route and no subnet', async () => {
  await using emulator = await testEc2()
  const VpcId = await emulator.defaultVpcId()
  const { RouteTable } = await emulator.ec2.send(new CreateRouteTableCommand({ VpcId }))
  expect(RouteTable).toMatchObject({
    VpcId,
    Routes: [{ DestinationCidrBlock: '172.31.0.0/16', GatewayId: 'local', State: 'active' }],
  })
  expect(RouteTable?.Associations ?? []).toEqual([])
})
