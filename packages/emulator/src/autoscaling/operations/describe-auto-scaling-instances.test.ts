import { DescribeAutoScalingInstancesCommand } from '@aws-sdk/client-auto-scaling'
import { expect, test } from 'vitest'
import { A_WHILE, testAutoScaling } from '../test-auto-scaling.ts'

test('DescribeAutoScalingInstances lists the instances of all groups, or those asked for', async () => {
  await using emulator = await testAutoScaling()
  await emulator.createGroup({ DesiredCapacity: 2 })
  await emulator.createGroup({ AutoScalingGroupName: 'other', DesiredCapacity: 1 })
  await emulator.clock.advance(A_WHILE)
  const find = async (InstanceIds?: string[]) =>
    (await emulator.autoScaling.send(new DescribeAutoScalingInstancesCommand({ InstanceIds }))).AutoScalingInstances!
  const all = await find()
  expect(all.map((one) => one.AutoScalingGroupName)).toEqual(['web', 'web', 'other'])
  const id = all[2]!.InstanceId!
  expect(await find([id, 'i-0123456789abcdef0'])).toMatchObject([
    { InstanceId: id, AutoScalingGroupName: 'other', LifecycleState: 'InService', HealthStatus: 'HEALTHY' },
  ])
})
