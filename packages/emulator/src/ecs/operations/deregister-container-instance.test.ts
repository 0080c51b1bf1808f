import {
  CreateServiceCommand,
  DeregisterContainerInstanceCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const deregister = ({ ecs }: TestCluster, containerInstance: string, force?: boolean) =>
  ecs.send(new DeregisterContainerInstanceCommand({ containerInstance, force }))

test('makes an instance without tasks INACTIVE at once', async () => {
  await using cluster = await testCluster()
  const { containerInstance } = await deregister(cluster, await cluster.addInstance())
  expect(containerInstance).toMatchObject({ status: 'INACTIVE', agentConnected: false })
})

test('refuses while tasks run, unless forced', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  await cluster.clock.advance(10_000)
  await expect(deregister(cluster, arn)).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Found running tasks on the instance.',
  })
  await deregister(cluster, arn, true)
  const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: [tasks![0]!.taskArn!] }))
  expect(described.tasks?.[0]).toMatchObject({
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    stoppedReason: 'Container instance deregistration forced by user',
    containerInstanceArn: arn,
  })
})

test('refuses an instance that is unknown or INACTIVE already', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance()
  const none = 'f'.repeat(32)
  await expect(deregister(cluster, none)).rejects.toThrow(`Referenced container instance ${none} not found.`)
  await deregister(cluster, arn)
  await expect(deregister(cluster, arn)).rejects.toThrow(`Container instance ${arn.split('/')[2]} is inactive.`)
})

test('later: a service replaces its orphaned task on another instance', async () => {
  await using cluster = await testCluster()
  const first = await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 }))
  await cluster.clock.advance(10_000)
  const second = await cluster.addInstance()
  await deregister(cluster, first, true)
  await cluster.clock.advance(10_000)
  const { services } = await cluster.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  expect(services?.[0]).toMatchObject({ runningCount: 1, desiredCount: 1 })
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({ containerInstance: second }))
  expect(taskArns).toHaveLength(1)
})
