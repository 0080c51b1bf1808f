import { DescribeInternetGatewaysCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the default VPC has a gateway', async () => {
  await using emulator = await testEc2()
  const { InternetGateways } = await emulator.ec2.send(new DescribeInternetGatewaysCommand({}))
  expect(InternetGateways).toMatchObject([{ Attachments: [{ VpcId: await emulator.defaultVpcId(), State: 'available' }] }])
})
