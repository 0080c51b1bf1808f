import {
  DeleteAttributesCommand,
  DescribeContainerInstancesCommand,
  ListAttributesCommand,
  PutAttributesCommand,
  RunTaskCommand,
  StopTaskCommand,
  DescribeTasksCommand,
  type Attribute,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const remove = ({ ecs }: TestCluster, attributes: Attribute[]) => ecs.send(new DeleteAttributesCommand({ attributes }))

async function stackOf({ ecs }: TestCluster) {
  const { attributes } = await ecs.send(new ListAttributesCommand({ targetType: 'container-instance', attributeName: 'stack' }))
  return attributes
}

test('takes an attribute off, whatever its value, and answers it', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance({ attributes: [{ name: 'stack', value: 'production' }] })
  const { attributes } = await remove(cluster, [{ name: 'stack', targetId }])
  expect(attributes).toEqual([{ name: 'stack', value: 'production', targetId }])
  expect(await stackOf(cluster)).toEqual([])
})

test('leaves an attribute that has another value, and ignores one that is not there', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance({ attributes: [{ name: 'stack', value: 'production' }] })
  const { attributes } = await remove(cluster, [
    { name: 'stack', value: 'test', targetId },
    { name: 'none', targetId },
  ])
  expect(attributes).toEqual([])
  expect(await stackOf(cluster)).toHaveLength(1)
})

test('refuses an attribute that ECS sets, an unknown target and an empty list', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await expect(remove(cluster, [{ name: 'ecs.os-type', targetId }])).rejects.toThrow('cannot be changed')
  const unknown = targetId.replace(/[0-9a-f]{32}/, 'f'.repeat(32))
  await expect(remove(cluster, [{ name: 'stack', targetId: unknown }])).rejects.toMatchObject({ name: 'TargetNotFoundException' })
  await expect(remove(cluster, [])).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('later: an agent that is connected again stops what was to be stopped meanwhile', async () => {
  await using cluster = await testCluster()
  const targetId = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  await cluster.clock.advance(10_000)
  await cluster.ecs.send(new PutAttributesCommand({ attributes: [{ name: 'gantry.agent', value: 'disconnected', targetId }] }))
  const task = tasks![0]!.taskArn!
  await cluster.ecs.send(new StopTaskCommand({ task }))
  await cluster.clock.advance(60_000)
  const statusOf = async () => {
    const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: [task] }))
    return described.tasks![0]
  }
  expect(await statusOf()).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' })
  await remove(cluster, [{ name: 'gantry.agent', targetId }])
  await cluster.clock.advance(60_000)
  expect(await statusOf()).toMatchObject({ lastStatus: 'STOPPED', stoppedReason: 'Task stopped by user' })
  const { containerInstances } = await cluster.ecs.send(new DescribeContainerInstancesCommand({ containerInstances: [targetId] }))
  expect(containerInstances?.[0]).toMatchObject({ agentConnected: true, runningTasksCount: 0 })
})
