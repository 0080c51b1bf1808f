import { DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the main table of the default VPC leads to the internet', async () => {
  await using emulator = await testEc2()
  const Filters = [{ Name: 'association.main', Values: ['true'] }]
  const { RouteTables } = await emulator.ec2.send(new DescribeRouteTablesCommand({ Filters }))
  expect(RouteTables).toHaveLength(1)
  expect(RouteTables![0]!.Routes).toMatchObject([
    { GatewayId: 'local' },
    { DestinationCidrBlock: '0.0.0.0/0', GatewayId: expect.stringMatching(/^igw-/) as string, State: 'active' },
  ])
})
