import { DescribeNetworkInterfacesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('every machine has one, with its addresses', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  await emulator.clock.advance(30_000)
  const { PublicIpAddress, PrivateIpAddress, NetworkInterfaces: faces } = await emulator.describe(InstanceId)
  const Filters = [{ Name: 'attachment.instance-id', Values: [InstanceId] }]
  const { NetworkInterfaces } = await emulator.ec2.send(new DescribeNetworkInterfacesCommand({ Filters }))
  expect(NetworkInterfaces).toMatchObject([
    {
      NetworkInterfaceId: faces![0]!.NetworkInterfaceId,
      PrivateIpAddress,
      Association: { PublicIp: PublicIpAddress },
      Attachment: { InstanceId, DeviceIndex: 0 },
    },
  ])
})
