import { CreateLaunchTemplateCommand } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

test('a tag of the group wins over that of its launch template, and what the group does not propagate stays with it', async () => {
  await using emulator = await testAutoScaling()
  const Tags = [
    { Key: 'Name', Value: 'template' },
    { Key: 'stage', Value: 'test' },
  ]
  const LaunchTemplateData = {
    ImageId: await emulator.image('amzn2-ami-hvm'),
    TagSpecifications: [{ ResourceType: 'instance' as const, Tags }],
  }
  await emulator.ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName: 'tagged', LaunchTemplateData }))
  await emulator.createGroup({
    DesiredCapacity: 1,
    LaunchTemplate: { LaunchTemplateName: 'tagged' },
    Tags: [
      { Key: 'Name', Value: 'group', PropagateAtLaunch: true },
      { Key: 'owner', Value: 'ops', PropagateAtLaunch: false },
    ],
  })
  await emulator.clock.advance(A_WHILE)
  const [machine] = await emulator.machines()
  expect(machine?.Tags).toEqual(
    expect.arrayContaining([
      { Key: 'Name', Value: 'group' },
      { Key: 'aws:autoscaling:groupName', Value: 'web' },
      { Key: 'stage', Value: 'test' },
    ]),
  )
  expect(machine?.Tags).toHaveLength(3)
})
