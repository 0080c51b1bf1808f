import { CreateTagsCommand, type Tag } from '@aws-sdk/client-ec2'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

describe('CreateTags', () => {
  test('adds to the tags that a machine has, and changes the value of a key', async () => {
    await using emulator = await testEc2()
    const { InstanceId = '' } = await emulator.launch()
    const send = (...Tags: Tag[]) => emulator.ec2.send(new CreateTagsCommand({ Resources: [InstanceId], Tags }))
    await send({ Key: 'team', Value: 'money' }, { Key: 'stage', Value: 'test' })
    await send({ Key: 'team', Value: 'shop' })
    expect((await emulator.describe(InstanceId)).Tags).toEqual([
      { Key: 'stage', Value: 'test' },
      { Key: 'team', Value: 'shop' },
    ])
  })

  test('refuses a resource that there is not, and keys of AWS', async () => {
    await using emulator = await testEc2()
    const VpcId = await emulator.defaultVpcId()
    const send = (id: string, Key: string) =>
      emulator.ec2.send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key, Value: '' }] }))
    await expect(send('i-0123456789abcdef0', 'a')).rejects.toMatchObject({ name: 'InvalidID.NotFound' })
    await expect(send('web', 'a')).rejects.toMatchObject({ name: 'InvalidID' })
    await expect(send(VpcId, 'aws:a')).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })
})
