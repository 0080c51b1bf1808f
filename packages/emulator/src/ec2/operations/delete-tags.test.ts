import { CreateTagsCommand, DeleteTagsCommand, type Tag } from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('takes off keys, a key only where it has the value, or all', async () => {
  await using emulator = await testEc2()
  const { InstanceId = '' } = await emulator.launch()
  const Resources = [InstanceId]
  const Tags = ['a', 'b', 'c'].map((Key) => ({ Key, Value: '1' }))
  await emulator.ec2.send(new CreateTagsCommand({ Resources, Tags }))
  const keysAfter = async (tags?: Tag[]) => {
    await emulator.ec2.send(new DeleteTagsCommand({ Resources, Tags: tags }))
    return (await emulator.describe(InstanceId)).Tags?.map(({ Key }) => Key) ?? []
  }
  expect(await keysAfter([{ Key: 'a' }, { Key: 'b', Value: '2' }])).toEqual(['b', 'c'])
  expect(await keysAfter([{ Key: 'b', Value: '1' }])).toEqual(['c'])
  expect(await keysAfter()).toEqual([])
})
