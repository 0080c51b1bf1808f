import { TerminateInstanceInAutoScalingGroupCommand } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

async function withInstances(MinSize: number, DesiredCapacity: number) {
  const emulator = await testAutoScaling()
  await emulator.createGroup({ MinSize, DesiredCapacity })
  await emulator.clock.advance(A_WHILE)
  const [{ InstanceId } = {}] = (await emulator.group())!.Instances!
  const terminate = (ShouldDecrementDesiredCapacity: boolean, id = InstanceId) =>
    emulator.autoScaling.send(new TerminateInstanceInAutoScalingGroupCommand({ InstanceId: id, ShouldDecrementDesiredCapacity }))
  return { ...emulator, InstanceId, terminate }
}

describe('TerminateInstanceInAutoScalingGroup', () => {
  test('terminates the instance, and the group replaces it', async () => {
    await using emulator = await withInstances(1, 1)
    const { Activity } = await emulator.terminate(false)
    expect(Activity).toMatchObject({
      StatusCode: 'InProgress',
      Cause: expect.stringMatching(/^At \S+ instance i-\w+ was taken out of service in response to a user request\.$/) as string,
    })
    await emulator.clock.advance(A_WHILE)
    const group = await emulator.group()
    expect(group).toMatchObject({ DesiredCapacity: 1, Instances: [{ LifecycleState: 'InService' }] })
    expect(group!.Instances![0]!.InstanceId).not.toBe(emulator.InstanceId)
  })

  test('or the desired capacity shrinks with it', async () => {
    await using emulator = await withInstances(0, 2)
    const { Activity } = await emulator.terminate(true)
    expect(Activity?.Cause).toMatch(/ in response to a user request, shrinking the capacity from 2 to 1\.$/)
    await emulator.clock.advance(A_WHILE)
    expect(await emulator.group()).toMatchObject({ DesiredCapacity: 1, Instances: [{ LifecycleState: 'InService' }] })
  })

  test('refuses to go below the smallest size, and instances of no group', async () => {
    await using emulator = await withInstances(1, 1)
    await expect(emulator.terminate(true)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(/^Currently, desiredSize equals minSize \(1\)\./) as string,
    })
    await expect(emulator.terminate(false, 'i-0123456789abcdef0')).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Instance Id not found - No managed instance found for instance ID: i-0123456789abcdef0',
    })
  })
})
