import { DescribeInstancesCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a terminated machine has no network and is forgotten after an hour', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  const terminate = new TerminateInstancesCommand({ InstanceIds: [InstanceId] })
  const { TerminatingInstances } = await emulator.ec2.send(terminate)
  expect(TerminatingInstances).toMatchObject([
    { PreviousState: { Name: 'pending' }, CurrentState: { Code: 32, Name: 'shutting-down' } },
  ])
  await emulator.clock.advance(30_000)
  const machine = await emulator.describe(InstanceId)
  expect(machine).toMatchObject({ State: { Code: 48, Name: 'terminated' } })
  expect([machine.PrivateIpAddress, machine.SubnetId]).toEqual([undefined, undefined])
  await emulator.ec2.send(terminate)
  await emulator.clock.advance(60 * 60_000)
  expect((await emulator.ec2.send(new DescribeInstancesCommand({}))).Reservations ?? []).toEqual([])
  await expect(emulator.ec2.send(terminate)).rejects.toMatchObject({ name: 'InvalidInstanceID.NotFound' })
})
