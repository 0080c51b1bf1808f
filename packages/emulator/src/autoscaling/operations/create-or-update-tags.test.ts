import { CreateOrUpdateTagsCommand } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

const tag = (Key: string, Value: string, more = {}) => {
  const Tag = { ResourceId: 'web', ResourceType: 'auto-scaling-group', Key, Value, PropagateAtLaunch: true, ...more }
  return new CreateOrUpdateTagsCommand({ Tags: [Tag] })
}

describe('CreateOrUpdateTags', () => {
  test('adds and changes tags', async () => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    for (const value of ['money', 'ops']) await emulator.autoScaling.send(tag('team', value))
    expect((await emulator.group())?.Tags).toEqual([
      { ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'team', Value: 'ops', PropagateAtLaunch: true },
    ])
  })

  test.each([
    [{ ResourceId: 'gone' }, "AutoScalingGroup name not found - AutoScalingGroup 'gone' not found"],
    [{ ResourceType: 'rocket' }, 'Invalid resource type: rocket. Only auto-scaling-group is supported.'],
  ])('refuses %j', async (more, message) => {
    await using emulator = await testAutoScaling()
    await emulator.createGroup()
    await expect(emulator.autoScaling.send(tag('a', 'b', more))).rejects.toMatchObject({ name: 'ValidationError', message })
  })
})
