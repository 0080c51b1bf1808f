import { StopInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a machine stops within half a minute and loses its public address', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  const stop = new StopInstancesCommand({ InstanceIds: [InstanceId] })
  await expect(emulator.ec2.send(stop)).rejects.toMatchObject({ name: 'IncorrectInstanceState' })
  await emulator.clock.advance(30_000)
  const { StoppingInstances } = await emulator.ec2.send(stop)
  expect(StoppingInstances).toMatchObject([{ PreviousState: { Name: 'running' }, CurrentState: { Code: 64, Name: 'stopping' } }])
  await emulator.clock.advance(30_000)
  const machine = await emulator.describe(InstanceId)
  expect(machine).toMatchObject({
    State: { Code: 80, Name: 'stopped' },
    StateReason: { Code: 'Client.UserInitiatedShutdown' },
    StateTransitionReason: 'User initiated (2026-01-02 03:04:35 GMT)',
  })
  expect(machine.PublicIpAddress).toBeUndefined()
  const again = await emulator.ec2.send(stop)
  expect(again.StoppingInstances).toMatchObject([{ CurrentState: { Name: 'stopped' } }])
})
