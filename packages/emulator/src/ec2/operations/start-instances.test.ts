import { StartInstancesCommand, StopInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a machine comes back with its private address and another public one', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  await emulator.clock.advance(30_000)
  const before = await emulator.describe(InstanceId)
  const ids = { InstanceIds: [InstanceId] }
  await emulator.ec2.send(new StopInstancesCommand(ids))
  await emulator.clock.advance(30_000)
  const { StartingInstances } = await emulator.ec2.send(new StartInstancesCommand(ids))
  expect(StartingInstances).toMatchObject([{ InstanceId, PreviousState: { Name: 'stopped' }, CurrentState: { Name: 'pending' } }])
  await emulator.clock.advance(30_000)
  const after = await emulator.describe(InstanceId)
  expect(after).toMatchObject({ State: { Name: 'running' }, PrivateIpAddress: before.PrivateIpAddress })
  expect(after.PublicIpAddress).not.toBe(before.PublicIpAddress)
  expect(after.LaunchTime!.getTime()).toBeGreaterThan(before.LaunchTime!.getTime())
})

test('a machine that is still stopping cannot be started', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  await emulator.clock.advance(30_000)
  const ids = { InstanceIds: [InstanceId] }
  await emulator.ec2.send(new StopInstancesCommand(ids))
  await expect(emulator.ec2.send(new StartInstancesCommand(ids))).rejects.toMatchObject({
    name: 'IncorrectInstanceState',
    message: `The instance '${InstanceId}' is not in a state from which it can be started.`,
  })
})
