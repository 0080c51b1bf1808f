import { UpdateAutoScalingGroupCommand, type UpdateAutoScalingGroupType } from '@aws-sdk/client-auto-scaling'
import { CreateLaunchTemplateVersionCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

const update = (input: Partial<UpdateAutoScalingGroupType>) =>
  new UpdateAutoScalingGroupCommand({ AutoScalingGroupName: 'web', ...input })

describe('UpdateAutoScalingGroup', () => {
  test('changes what it is given and leaves the rest', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.autoScaling.send(update({ MaxSize: 9, HealthCheckGracePeriod: 60 }))
    expect(await emulator.group()).toMatchObject({ MinSize: 0, MaxSize: 9, DesiredCapacity: 1, HealthCheckGracePeriod: 60 })
  })

  test('moves the desired capacity to a new bound, and says so', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    await emulator.autoScaling.send(update({ MinSize: 2, MaxSize: 3 }))
    expect((await emulator.group())?.DesiredCapacity).toBe(2)
    await emulator.clock.advance(3_000)
    expect((await emulator.activities())[0]?.Cause).toMatch(
      /^At \S+ a user request update of AutoScalingGroup constraints to min: 2, max: 3, desired: 2 changing the desired capacity from 1 to 2\. {2}At \S+ an instance was started .* from 1 to 2\.$/,
    )
  })

  test('another version of the template counts for new instances only', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup({ DesiredCapacity: 1 })
    await emulator.clock.advance(A_WHILE)
    await emulator.ec2.send(
      new CreateLaunchTemplateVersionCommand({
        LaunchTemplateName: 'web',
        LaunchTemplateData: { ImageId: await emulator.image('amzn2-ami-hvm'), InstanceType: 't3.small' },
      }),
    )
    const LaunchTemplate = { LaunchTemplateName: 'web', Version: '$Latest' }
    await emulator.autoScaling.send(update({ LaunchTemplate, DesiredCapacity: 2 }))
    await emulator.clock.advance(A_WHILE)
    const group = await emulator.group()
    expect(group?.LaunchTemplate?.Version).toBe('$Latest')
    expect(group?.Instances?.map((one) => [one.InstanceType, one.LaunchTemplate?.Version])).toEqual([
      ['t3.micro', '1'],
      ['t3.small', '2'],
    ])
  })

  test.each([
    [{ AutoScalingGroupName: 'gone' }, "AutoScalingGroup name not found - AutoScalingGroup 'gone' not found"],
    [{ DesiredCapacity: 9 }, 'Desired capacity:9 must be between the specified min size:0 and max size:4'],
  ])('refuses %j', async (input, message) => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await expect(emulator.autoScaling.send(update(input))).rejects.toMatchObject({ name: 'ValidationError', message })
  })
})
