import { SetDesiredCapacityCommand, SetInstanceProtectionCommand } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

const AutoScalingGroupName = 'web'

describe('SetInstanceProtection', () => {
  test('another instance goes, and the protected one once it is not protected any more', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 2 })
    await emulator.clock.advance(A_WHILE)
    const [{ InstanceId } = {}] = (await emulator.group())!.Instances!
    const protect = (ProtectedFromScaleIn: boolean) =>
      emulator.autoScaling.send(
        new SetInstanceProtectionCommand({ AutoScalingGroupName, InstanceIds: [InstanceId!], ProtectedFromScaleIn }),
      )
    await protect(true)
    await emulator.autoScaling.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 0 }))
    await emulator.clock.advance(A_WHILE)
    expect((await emulator.group())?.Instances).toMatchObject([{ InstanceId, ProtectedFromScaleIn: true }])
    await protect(false)
    await emulator.clock.advance(A_WHILE)
    expect((await emulator.group())?.Instances).toEqual([])
  })

  test('refuses an instance of another group', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    const command = new SetInstanceProtectionCommand({ AutoScalingGroupName, InstanceIds: ['i-1'], ProtectedFromScaleIn: true })
    await expect(emulator.autoScaling.send(command)).rejects.toMatchObject({
      message: 'The instance i-1 is not part of Auto Scaling group web.',
    })
  })
})
