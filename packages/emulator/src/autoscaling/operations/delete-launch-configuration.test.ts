import {
  CreateLaunchConfigurationCommand,
  DeleteLaunchConfigurationCommand,
  DescribeLaunchConfigurationsCommand,
} from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

test('DeleteLaunchConfiguration deletes one that no group uses, once', async () => {
  await using emulator = await testAutoScaling()
  const { autoScaling } = emulator
  const [LaunchConfigurationName, ImageId] = ['old', await emulator.image('amzn2-ami-hvm')]
  await autoScaling.send(new CreateLaunchConfigurationCommand({ LaunchConfigurationName, ImageId, InstanceType: 't3.small' }))
  await emulator.createGroup({ LaunchConfigurationName })
  const remove = () => autoScaling.send(new DeleteLaunchConfigurationCommand({ LaunchConfigurationName }))
  await expect(remove()).rejects.toMatchObject({
    name: 'ResourceInUseFault',
    message: 'Cannot delete launch configuration old because it is attached to AutoScalingGroup web',
  })
  await emulator.removeGroup()
  await remove()
  expect((await autoScaling.send(new DescribeLaunchConfigurationsCommand())).LaunchConfigurations).toEqual([])
  await expect(remove()).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'Launch configuration name not found - Launch configuration old not found',
  })
})
