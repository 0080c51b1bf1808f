import {
  DeleteAutoScalingGroupCommand,
  DescribeScalingActivitiesCommand,
  SetDesiredCapacityCommand,
} from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

const AutoScalingGroupName = 'web'
const remove = (ForceDelete = false) => new DeleteAutoScalingGroupCommand({ AutoScalingGroupName, ForceDelete })

describe('DeleteAutoScalingGroup', () => {
  test('deletes an empty group', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await emulator.autoScaling.send(remove())
    expect(await emulator.group()).toBeUndefined()
  })

  test('refuses a group with instances, and one whose instances are on their way out', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    await expect(emulator.autoScaling.send(remove())).rejects.toMatchObject({
      name: 'ResourceInUseFault',
      message:
        'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.',
    })
    await emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 0 }))
    await emulator.clock.advance(3_000)
    await expect(emulator.autoScaling.send(remove())).rejects.toMatchObject({
      name: 'ScalingActivityInProgressFault',
      message: 'You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.',
    })
  })

  test('with force first the instances go, protected or not, then the group; its activities can still be read', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ MinSize: 2, NewInstancesProtectedFromScaleIn: true })
    await emulator.clock.advance(A_WHILE)
    await emulator.autoScaling.send(remove(true))
    expect(await emulator.group()).toMatchObject({ Status: 'Delete in progress', DesiredCapacity: 0 })
    await expect(
      emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 1 })),
    ).rejects.toMatchObject({ name: 'ValidationError' })
    await emulator.clock.advance(A_WHILE)
    expect(await emulator.group()).toBeUndefined()
    expect(await emulator.machines()).toEqual([])

    const [last] = await emulator.activities()
    expect(last).toMatchObject({ StatusCode: 'Successful', AutoScalingGroupState: 'Deleted' })
    expect(last!.Cause).toMatch(
      /^At \S+ a user request force deleted AutoScaling group changing the desired capacity from 2 to 0\./,
    )
    await expect(emulator.autoScaling.send(new DescribeScalingActivitiesCommand({ AutoScalingGroupName }))).rejects.toMatchObject(
      { name: 'ValidationError' },
    )
  })

  test('refuses an unknown name', async () => {
    await using emulator = await testAutoScaling()
    await expect(emulator.autoScaling.send(remove())).rejects.toMatchObject({
      name: 'ValidationError',
      message: "AutoScalingGroup name not found - AutoScalingGroup 'web' not found",
    })
  })
})
