import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

const data = { InstanceType: 't3.small' as const }

describe('CreateLaunchTemplate', () => {
  test('makes a template with one version', async () => {
    await using emulator = await testEc2()
    const { LaunchTemplate } = await emulator.ec2.send(
      new CreateLaunchTemplateCommand({ LaunchTemplateName: 'web', LaunchTemplateData: data }),
    )
    expect(LaunchTemplate).toMatchObject({
      LaunchTemplateId: expect.stringMatching(/^lt-[0-9a-f]{17}$/) as string,
      LaunchTemplateName: 'web',
      DefaultVersionNumber: 1,
      LatestVersionNumber: 1,
      CreatedBy: 'arn:aws:iam::123456789012:root',
    })
  })

  test('refuses a name that is taken, and one that is too short', async () => {
    await using emulator = await testEc2()
    const make = (LaunchTemplateName: string) =>
      emulator.ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData: data }))
    await make('web')
    await expect(make('web')).rejects.toMatchObject({
      name: 'InvalidLaunchTemplateName.AlreadyExistsException',
      message: 'Launch template name already in use.',
    })
    await expect(make('we')).rejects.toMatchObject({ name: 'InvalidLaunchTemplateName.MalformedException' })
  })
})
