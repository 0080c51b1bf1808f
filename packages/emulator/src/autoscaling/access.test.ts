import {
  CreateOrUpdateTagsCommand,
  DescribeAutoScalingGroupsCommand,
  SetDesiredCapacityCommand,
} from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { addUser, testAutoScaling } from './test-auto-scaling.ts'

test('groups can be allowed one by one, by their names', async () => {
  await using emulator = await testAutoScaling()
  for (const AutoScalingGroupName of ['web', 'other']) await emulator.createGroup({ AutoScalingGroupName })
  const Resource = 'arn:aws:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/web'
  const Action = ['autoscaling:SetDesiredCapacity', 'autoscaling:CreateOrUpdateTags']
  const alice = emulator.autoScalingAs(await addUser(emulator.iam, 'alice', [{ Effect: 'Allow', Action, Resource }]))
  const set = (AutoScalingGroupName: string) =>
    alice.send(new SetDesiredCapacityCommand({ AutoScalingGroupName, DesiredCapacity: 0 }))
  const tag = (...names: string[]) => {
    const Tags = names.map((ResourceId) => ({ ResourceId, ResourceType: 'auto-scaling-group', Key: 'a', Value: 'b' }))
    return alice.send(new CreateOrUpdateTagsCommand({ Tags }))
  }
  await expect(set('web')).resolves.toBeDefined()
  await expect(tag('web')).resolves.toBeDefined()
  await expect(set('other')).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringMatching(/SetDesiredCapacity on resource: arn:.*:autoScalingGroupName\/other /) as string,
  })
  await expect(tag('web', 'other')).rejects.toMatchObject({ name: 'AccessDenied' })
  await expect(alice.send(new DescribeAutoScalingGroupsCommand())).rejects.toMatchObject({ name: 'AccessDenied' })
})
