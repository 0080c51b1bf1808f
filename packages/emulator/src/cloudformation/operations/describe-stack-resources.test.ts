import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate, serviceTemplate } from '../test-templates.ts'

describe('DescribeStackResources', () => {
  test('tells of what has been begun', async () => {
    await using emulator = await testCloudFormation()
    const StackId = await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(3000)
    const { StackResources } = await emulator.cloudFormation.send(new DescribeStackResourcesCommand({ StackName: 'web' }))
    const common = { StackId, StackName: 'web', DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' } }
    const begun = {
      ResourceStatus: 'CREATE_IN_PROGRESS',
      ResourceStatusReason: 'Resource creation Initiated',
      Timestamp: new Date('2026-01-02T03:04:08Z'),
    }
    const arn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1'
    expect(StackResources).toEqual([
      { ...common, ...begun, LogicalResourceId: 'Cluster', PhysicalResourceId: 'shop', ResourceType: 'AWS::ECS::Cluster' },
      { ...common, ...begun, LogicalResourceId: 'Task', PhysicalResourceId: arn, ResourceType: 'AWS::ECS::TaskDefinition' },
    ])
  })

  test('finds the stack that a cluster belongs to', async () => {
    await using emulator = await testCloudFormation()
    const id = await emulator.createStack(clusterTemplate('shop'))
    await emulator.settle('web')
    const of = (PhysicalResourceId: string) =>
      emulator.cloudFormation.send(new DescribeStackResourcesCommand({ PhysicalResourceId }))
    expect((await of('shop')).StackResources).toMatchObject([{ StackId: id, LogicalResourceId: 'Cluster' }])
    await expect(of('other')).rejects.toMatchObject({ name: 'ValidationError', message: 'Stack for other does not exist' })
  })

  test('tells of one resource alone', async () => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(serviceTemplate())
    await emulator.clock.advance(3000)
    const command = new DescribeStackResourcesCommand({ StackName: 'web', LogicalResourceId: 'Task' })
    expect((await emulator.cloudFormation.send(command)).StackResources).toHaveLength(1)
  })

  test('wants either a stack or a resource', async () => {
    await using emulator = await testCloudFormation()
    for (const input of [{}, { StackName: 'web', PhysicalResourceId: 'shop' }]) {
      await expect(emulator.cloudFormation.send(new DescribeStackResourcesCommand(input))).rejects.toMatchObject({
        name: 'ValidationError',
      })
    }
  })
})
