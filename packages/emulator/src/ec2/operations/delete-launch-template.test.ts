import { CreateLaunchTemplateCommand, DeleteLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a template goes by its id', async () => {
  await using emulator = await testEc2()
  const { LaunchTemplate } = await emulator.ec2.send(
    new CreateLaunchTemplateCommand({ LaunchTemplateName: 'web', LaunchTemplateData: { EbsOptimized: true } }),
  )
  const { LaunchTemplateId } = LaunchTemplate!
  const remove = new DeleteLaunchTemplateCommand({ LaunchTemplateId })
  await emulator.ec2.send(remove)
  await expect(emulator.ec2.send(remove)).rejects.toMatchObject({
    name: 'InvalidLaunchTemplateId.NotFound',
    message: `The specified launch template, with template ID ${LaunchTemplateId}, does not exist.`,
  })
})
