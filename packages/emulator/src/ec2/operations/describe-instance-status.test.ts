import { DescribeInstanceStatusCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('the checks of a machine pass some minutes after it has come up', async () => {
  await using emulator = await testEc2()
  const { InstanceId } = await emulator.launch()
  const look = async (IncludeAllInstances = false) => {
    const { InstanceStatuses } = await emulator.ec2.send(new DescribeInstanceStatusCommand({ IncludeAllInstances }))
    return InstanceStatuses ?? []
  }
  expect(await look()).toEqual([])
  expect(await look(true)).toMatchObject([{ InstanceId, InstanceStatus: { Status: 'not-applicable' } }])
  await emulator.clock.advance(20_000)
  expect(await look()).toMatchObject([{ SystemStatus: { Status: 'initializing' } }])
  await emulator.clock.advance(120_000)
  expect(await look()).toMatchObject([{ InstanceState: { Name: 'running' }, InstanceStatus: { Status: 'ok' } }])
})
