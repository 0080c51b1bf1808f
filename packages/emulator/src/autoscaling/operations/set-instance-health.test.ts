import { SetInstanceHealthCommand } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

describe('SetInstanceHealth', () => {
  test('waits for the grace period to be over, unless told not to', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1, HealthCheckGracePeriod: 600 })
    await emulator.clock.advance(A_WHILE)
    const [{ InstanceId } = {}] = (await emulator.group())!.Instances!
    const set = async (input = {}) => {
      await emulator.autoScaling.send(new SetInstanceHealthCommand({ InstanceId, HealthStatus: 'Unhealthy', ...input }))
      return (await emulator.group())!.Instances![0]!.HealthStatus
    }
    expect(await set()).toBe('Healthy')
    expect(await set({ ShouldRespectGracePeriod: false })).toBe('Unhealthy')
  })

  test.each([
    [{ HealthStatus: 'Tired' }, 'Valid instance health states are: [Healthy, Unhealthy].'],
    [{ InstanceId: 'i-1' }, 'Instance Id not found - No managed instance found for instance ID: i-1'],
  ])('refuses %j', async (input, message) => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    const [{ InstanceId } = {}] = (await emulator.group())!.Instances!
    const command = new SetInstanceHealthCommand({ InstanceId, HealthStatus: 'Healthy', ...input })
    await expect(emulator.autoScaling.send(command)).rejects.toMatchObject({ name: 'ValidationError', message })
  })
})
