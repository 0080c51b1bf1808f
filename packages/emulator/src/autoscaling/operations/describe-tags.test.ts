import { DescribeTagsCommand, type Filter } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

test('DescribeTags finds tags by group, key, value and propagation, page by page', async () => {
  await using emulator = await testAutoScaling()
  const Tags = [
    { Key: 'stage', Value: 'test', PropagateAtLaunch: true },
    { Key: 'team', Value: 'money', PropagateAtLaunch: false },
  ]
  for (const AutoScalingGroupName of ['web', 'other']) await emulator.createGroup({ AutoScalingGroupName, Tags })
  const find = async (Filters: Filter[], more = {}) => {
    const { Tags: found, NextToken } = await emulator.autoScaling.send(new DescribeTagsCommand({ Filters, ...more }))
    return { tags: found!.map((tag) => `${tag.ResourceId} ${tag.Key}`), NextToken }
  }
  expect((await find([{ Name: 'auto-scaling-group', Values: ['web'] }])).tags).toEqual(['web stage', 'web team'])
  expect((await find([{ Name: 'key', Values: ['team'] }])).tags).toEqual(['web team', 'other team'])
  expect((await find([{ Name: 'value', Values: ['test'] }])).tags).toEqual(['web stage', 'other stage'])
  expect((await find([{ Name: 'propagate-at-launch', Values: ['false'] }])).tags).toEqual(['web team', 'other team'])
  const first = await find([], { MaxRecords: 3 })
  expect((await find([], { MaxRecords: 3, NextToken: first.NextToken })).tags).toEqual(['other team'])
  await expect(find([{ Name: 'colour', Values: [] }])).rejects.toMatchObject({ name: 'ValidationError' })
})
