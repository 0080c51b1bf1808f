import { DescribeInternetGatewaysCommand, DetachInternetGatewayCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a gateway stays while a machine has a public address', async () => {
  await using emulator = await testEc2()
  const { InstanceId } = await emulator.launch()
  await emulator.clock.advance(60_000)
  const VpcId = await emulator.defaultVpcId()
  const { InternetGateways } = await emulator.ec2.send(new DescribeInternetGatewaysCommand({}))
  const detach = new DetachInternetGatewayCommand({ InternetGatewayId: InternetGateways![0]!.InternetGatewayId, VpcId })
  await expect(emulator.ec2.send(detach)).rejects.toMatchObject({
    name: 'DependencyViolation',
    message: `Network ${VpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
  })
  await emulator.ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId!] }))
  await emulator.clock.advance(60_000)
  await emulator.ec2.send(detach)
  await expect(emulator.ec2.send(detach)).rejects.toMatchObject({ name: 'Gateway.NotAttached' })
})
