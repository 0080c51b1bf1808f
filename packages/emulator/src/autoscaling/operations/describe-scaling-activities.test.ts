import { paginateDescribeScalingActivities } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

test('DescribeScalingActivities lists the newest first, and the pages add up to the whole', async () => {
  await using emulator = await testAutoScaling()
  await emulator.createGroup({ DesiredCapacity: 3 })
  await emulator.clock.advance(A_WHILE)
  const whole = await emulator.activities()
  expect(whole).toHaveLength(3)
  const input = { AutoScalingGroupName: 'web' }
  const pages: unknown[] = []
  for await (const page of paginateDescribeScalingActivities({ client: emulator.autoScaling, pageSize: 2 }, input)) {
    pages.push(...page.Activities!.map(({ ActivityId }) => ActivityId))
  }
  expect(pages).toEqual(whole.map(({ ActivityId }) => ActivityId))
})
