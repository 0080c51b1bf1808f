import { CreateInternetGatewayCommand, DeleteInternetGatewayCommand, DescribeInternetGatewaysCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a gateway that is attached cannot be deleted, another one can', async () => {
  await using emulator = await testEc2()
  const { InternetGateways } = await emulator.ec2.send(new DescribeInternetGatewaysCommand({}))
  const attached = InternetGateways![0]!.InternetGatewayId
  await expect(emulator.ec2.send(new DeleteInternetGatewayCommand({ InternetGatewayId: attached }))).rejects.toMatchObject({
    name: 'DependencyViolation',
  })
  const { InternetGateway } = await emulator.ec2.send(new CreateInternetGatewayCommand({}))
  const remove = new DeleteInternetGatewayCommand({ InternetGatewayId: InternetGateway!.InternetGatewayId })
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject({ name: 'InvalidInternetGatewayID.NotFound' })
})
