import { ModifySubnetAttributeCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('machines launched from then on get no public address', async () => {
  await using emulator = await testEc2()
  const [SubnetId] = await emulator.subnetIds()
  await emulator.ec2.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: false } }))
  const { InstanceId } = await emulator.launch({ SubnetId })
  await emulator.clock.advance(60_000)
  const machine = await emulator.describe(InstanceId!)
  expect(machine).toMatchObject({ State: { Name: 'running' }, SubnetId })
  expect(machine.PublicIpAddress).toBeUndefined()
})

test('says what it does not implement', async () => {
  await using emulator = await testEc2()
  const [SubnetId] = await emulator.subnetIds()
  await expect(
    emulator.ec2.send(new ModifySubnetAttributeCommand({ SubnetId, EnableDns64: { Value: true } })),
  ).rejects.toMatchObject({ name: 'UnsupportedOperation', message: 'EnableDns64 is not implemented by this endpoint.' })
})
