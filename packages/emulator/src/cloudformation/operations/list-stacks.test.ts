import { DeleteStackCommand, ListStacksCommand, type StackStatus } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate } from '../test-templates.ts'

test('ListStacks tells of all stacks, of deleted ones for 90 days, by status where asked', async () => {
  await using emulator = await testCloudFormation()
  const old = await emulator.createStack(clusterTemplate())
  await emulator.cloudFormation.send(new DeleteStackCommand({ StackName: 'web' }))
  await emulator.settle(old)
  await emulator.createStack(clusterTemplate())
  await emulator.settle('web')
  const list = async (...StackStatusFilter: StackStatus[]) => {
    const { StackSummaries } = await emulator.cloudFormation.send(new ListStacksCommand({ StackStatusFilter }))
    return StackSummaries!.map(({ StackName, StackStatus }) => `${StackName} ${StackStatus}`)
  }
  expect(await list()).toEqual(['web CREATE_COMPLETE', 'web DELETE_COMPLETE'])
  expect(await list('DELETE_COMPLETE')).toEqual(['web DELETE_COMPLETE'])
  await emulator.clock.advance(91 * 24 * 3_600_000)
  expect(await list()).toEqual(['web CREATE_COMPLETE'])
})
