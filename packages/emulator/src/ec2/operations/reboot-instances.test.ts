import { RebootInstancesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a machine stays running and keeps its addresses', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  const reboot = new RebootInstancesCommand({ InstanceIds: [InstanceId] })
  await expect(emulator.ec2.send(reboot)).rejects.toMatchObject({ name: 'IncorrectInstanceState' })
  await emulator.clock.advance(30_000)
  const before = await emulator.describe(InstanceId)
  await emulator.ec2.send(reboot)
  await emulator.clock.advance(120_000)
  expect(await emulator.describe(InstanceId)).toEqual(before)
})
