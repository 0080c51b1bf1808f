import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  DescribeLaunchTemplatesCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a version goes on from its source; the default one stays', async () => {
  await using emulator = await testEc2()
  const LaunchTemplateName = 'web'
  const LaunchTemplateData = { InstanceType: 't3.small' as const, KeyName: 'home' }
  await emulator.ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData }))
  const { LaunchTemplateVersion } = await emulator.ec2.send(
    new CreateLaunchTemplateVersionCommand({
      LaunchTemplateName,
      SourceVersion: '1',
      LaunchTemplateData: { InstanceType: 'm5.large' },
    }),
  )
  expect(LaunchTemplateVersion).toMatchObject({
    VersionNumber: 2,
    DefaultVersion: false,
    LaunchTemplateData: { InstanceType: 'm5.large', KeyName: 'home' },
  })
  const { LaunchTemplates } = await emulator.ec2.send(new DescribeLaunchTemplatesCommand({}))
  expect(LaunchTemplates).toMatchObject([{ DefaultVersionNumber: 1, LatestVersionNumber: 2 }])
})
