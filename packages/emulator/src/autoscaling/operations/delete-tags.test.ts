import { DeleteTagsCommand } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

test('DeleteTags takes a tag away whose value is the one given, or whatever it is', async () => {
  await using emulator = await testAutoScaling()
  await emulator.createGroup({ Tags: [{ Key: 'team', Value: 'money', PropagateAtLaunch: false }] })
  const remove = async (Value?: string) => {
    const tag = { ResourceId: 'web', ResourceType: 'auto-scaling-group', Key: 'team', Value }
    await emulator.autoScaling.send(new DeleteTagsCommand({ Tags: [tag] }))
    return (await emulator.group())?.Tags?.length
  }
  expect(await remove('ops')).toBe(1)
  expect(await remove()).toBe(0)
})
