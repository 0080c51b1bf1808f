import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  DescribeLaunchTemplateVersionsCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists versions, latest first, with what they launch', async () => {
  await using emulator = await testEc2()
  const template = {
    LaunchTemplateName: 'web',
    LaunchTemplateData: { SecurityGroupIds: ['sg-1', 'sg-2'], IamInstanceProfile: { Name: 'agent' } },
  }
  await emulator.ec2.send(new CreateLaunchTemplateCommand(template))
  await emulator.ec2.send(new CreateLaunchTemplateVersionCommand({ ...template, VersionDescription: 'second' }))
  const numbers = async (Versions?: string[]) => {
    const look = new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateName: 'web', Versions })
    const { LaunchTemplateVersions } = await emulator.ec2.send(look)
    expect(LaunchTemplateVersions![0]!.LaunchTemplateData).toEqual(template.LaunchTemplateData)
    return LaunchTemplateVersions!.map(({ VersionNumber }) => VersionNumber)
  }
  expect(await numbers()).toEqual([2, 1])
  expect(await numbers(['$Default'])).toEqual([1])
  expect(await numbers(['$Latest'])).toEqual([2])
})
