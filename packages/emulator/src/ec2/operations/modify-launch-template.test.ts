import { CreateLaunchTemplateCommand, CreateLaunchTemplateVersionCommand, ModifyLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('another version becomes the default one, if it is there', async () => {
  await using emulator = await testEc2()
  const template = { LaunchTemplateName: 'web', LaunchTemplateData: { EbsOptimized: true } }
  const { LaunchTemplate: made } = await emulator.ec2.send(new CreateLaunchTemplateCommand(template))
  await emulator.ec2.send(new CreateLaunchTemplateVersionCommand(template))
  const modify = (DefaultVersion: string) =>
    emulator.ec2.send(new ModifyLaunchTemplateCommand({ LaunchTemplateName: 'web', DefaultVersion }))
  expect((await modify('2')).LaunchTemplate).toMatchObject({ DefaultVersionNumber: 2 })
  await expect(modify('3')).rejects.toMatchObject({
    name: 'InvalidLaunchTemplateId.VersionNotFound',
    message: `Could not find the specified version 3 for the launch template with ID ${made!.LaunchTemplateId}.`,
  })
})
