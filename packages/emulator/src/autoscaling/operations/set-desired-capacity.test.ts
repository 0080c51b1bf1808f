import { SetDesiredCapacityCommand } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

test.each([
  [5, 'New SetDesiredCapacity value 5 is above max value 4 for the AutoScalingGroup.'],
  [1, 'New SetDesiredCapacity value 1 is below min value 2 for the AutoScalingGroup.'],
])('SetDesiredCapacity refuses %d instances between 2 and 4', async (DesiredCapacity, message) => {
  await using emulator = await testAutoScaling()
  await emulator.createGroup({ MinSize: 2 })
  await expect(
    emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName: 'web', DesiredCapacity })),
  ).rejects.toMatchObject({ name: 'ValidationError', message })
})
