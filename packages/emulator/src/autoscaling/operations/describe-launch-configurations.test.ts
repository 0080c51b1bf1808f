import {
  CreateLaunchConfigurationCommand,
  DescribeLaunchConfigurationsCommand,
  paginateDescribeLaunchConfigurations,
} from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

test('DescribeLaunchConfigurations lists by name, those asked for, and the pages add up to the whole', async () => {
  await using emulator = await testAutoScaling()
  const { autoScaling } = emulator
  const ImageId = await emulator.image('amzn2-ami-hvm')
  for (const LaunchConfigurationName of ['c', 'a', 'b']) {
    await autoScaling.send(new CreateLaunchConfigurationCommand({ LaunchConfigurationName, ImageId, InstanceType: 't3.micro' }))
  }
  const pages: unknown[] = []
  for await (const page of paginateDescribeLaunchConfigurations({ client: autoScaling, pageSize: 2 }, {})) {
    pages.push(page.LaunchConfigurations?.map((configuration) => configuration.LaunchConfigurationName))
  }
  expect(pages).toEqual([['a', 'b'], ['c']])
  const describe = new DescribeLaunchConfigurationsCommand({ LaunchConfigurationNames: ['b', 'gone'] })
  const { LaunchConfigurations } = await autoScaling.send(describe)
  expect(LaunchConfigurations).toMatchObject([{ LaunchConfigurationName: 'b', ImageId, InstanceType: 't3.micro' }])
})
