import { DescribeAutoScalingGroupsCommand, paginateDescribeAutoScalingGroups } from '@aws-sdk/client-auto-scaling'
import { describe, expect, test } from 'vitest'
import { testAutoScaling } from '../test-auto-scaling.ts'

async function withGroups(...names: string[]) {
  const emulator = await testAutoScaling()
  for (const name of names) {
    const Tags = [{ Key: 'team', Value: name, PropagateAtLaunch: false }]
    await emulator.createGroup({ AutoScalingGroupName: name, Tags })
  }
  return emulator
}

describe('DescribeAutoScalingGroups', () => {
  test('lists by name, and the pages add up to the whole', async () => {
    await using emulator = await withGroups('c', 'a', 'b')
    const pages: unknown[] = []
    for await (const page of paginateDescribeAutoScalingGroups({ client: emulator.autoScaling, pageSize: 2 }, {})) {
      pages.push(page.AutoScalingGroups?.map((group) => group.AutoScalingGroupName))
    }
    expect(pages).toEqual([['a', 'b'], ['c']])
  })

  test('finds by name and by tag', async () => {
    await using emulator = await withGroups('a', 'b')
    const namesOf = async (input: object) => {
      const { AutoScalingGroups } = await emulator.autoScaling.send(new DescribeAutoScalingGroupsCommand(input))
      return AutoScalingGroups?.map((group) => group.AutoScalingGroupName)
    }
    expect(await namesOf({ AutoScalingGroupNames: ['b', 'gone'] })).toEqual(['b'])
    expect(await namesOf({ Filters: [{ Name: 'tag:team', Values: ['a'] }] })).toEqual(['a'])
    expect(await namesOf({ Filters: [{ Name: 'tag-key', Values: ['stage'] }] })).toEqual([])
    await expect(namesOf({ Filters: [{ Name: 'colour', Values: [] }] })).rejects.toMatchObject({ name: 'ValidationError' })
    await expect(namesOf({ NextToken: 'x' })).rejects.toMatchObject({ name: 'InvalidNextToken' })
    await expect(namesOf({ MaxRecords: 101 })).rejects.toMatchObject({ name: 'ValidationError' })
  })
})
