import {
  CreateServiceCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

test('gives the tags that a resource was created with', async () => {
  await using cluster = await testCluster()
  const tags = [{ key: 'team', value: 'blue' }]
  const { taskDefinition } = await cluster.ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'web',
      containerDefinitions: [{ name: 'web', image: 'nginx', memory: 50 }],
      tags,
    }),
  )
  const listed = await cluster.ecs.send(new ListTagsForResourceCommand({ resourceArn: taskDefinition!.taskDefinitionArn }))
  expect(listed.tags).toEqual(tags)
})

test('gives the tags that a task has from its service and from ECS', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await cluster.ecs.send(
    new CreateServiceCommand({
      serviceName: 'web',
      taskDefinition: 'web',
      desiredCount: 1,
      tags: [{ key: 'team', value: 'blue' }],
      propagateTags: 'SERVICE',
      enableECSManagedTags: true,
    }),
  )
  await cluster.clock.advance(1_000)
  const { taskArns } = await cluster.ecs.send(new ListTasksCommand({ serviceName: 'web' }))
  const { tags } = await cluster.ecs.send(new ListTagsForResourceCommand({ resourceArn: taskArns![0] }))
  expect(tags).toEqual([
    { key: 'team', value: 'blue' },
    { key: 'aws:ecs:clusterName', value: 'default' },
    { key: 'aws:ecs:serviceName', value: 'web' },
  ])
})

test('refuses a resource that is not there', async () => {
  await using cluster = await testCluster()
  const resourceArn = 'arn:aws:ecs:us-east-1:123456789012:cluster/none'
  await expect(cluster.ecs.send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  })
})
