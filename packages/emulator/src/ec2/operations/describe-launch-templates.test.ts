import { CreateLaunchTemplateCommand, DescribeLaunchTemplatesCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('lists templates, or those that are named', async () => {
  await using emulator = await testEc2()
  for (const LaunchTemplateName of ['web', 'worker']) {
    await emulator.ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData: { EbsOptimized: true } }))
  }
  const names = async (LaunchTemplateNames?: string[]) => {
    const { LaunchTemplates } = await emulator.ec2.send(new DescribeLaunchTemplatesCommand({ LaunchTemplateNames }))
    return LaunchTemplates!.map(({ LaunchTemplateName }) => LaunchTemplateName)
  }
  expect(await names()).toEqual(['web', 'worker'])
  expect(await names(['worker'])).toEqual(['worker'])
  await expect(names(['db1'])).rejects.toMatchObject({ name: 'InvalidLaunchTemplateName.NotFoundException' })
})
