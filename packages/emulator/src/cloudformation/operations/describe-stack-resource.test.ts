import { DescribeStackResourceCommand } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate } from '../test-templates.ts'

describe('DescribeStackResource', () => {
  test('tells of one resource', async () => {
    await using emulator = await testCloudFormation()
    const StackId = await emulator.createStack(clusterTemplate('shop'))
    await emulator.settle('web')
    const command = new DescribeStackResourceCommand({ StackName: 'web', LogicalResourceId: 'Cluster' })
    const { StackResourceDetail } = await emulator.cloudFormation.send(command)
    expect(StackResourceDetail).toEqual({
      StackId,
      StackName: 'web',
      LogicalResourceId: 'Cluster',
      PhysicalResourceId: 'shop',
      ResourceType: 'AWS::ECS::Cluster',
      ResourceStatus: 'CREATE_COMPLETE',
      LastUpdatedTimestamp: new Date('2026-01-02T03:04:13Z'),
      Metadata: '{}',
      DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
    })
  })

  test.each([
    ['none', 'Cluster', "Stack 'none' does not exist"],
    ['web', 'None', 'Resource None does not exist for stack web'],
  ])('does not know %s %s', async (StackName, LogicalResourceId, message) => {
    await using emulator = await testCloudFormation()
    await emulator.createStack(clusterTemplate())
    const command = new DescribeStackResourceCommand({ StackName, LogicalResourceId })
    await expect(emulator.cloudFormation.send(command)).rejects.toMatchObject({ name: 'ValidationError', message })
  })
})
