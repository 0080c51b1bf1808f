import { ListStackResourcesCommand } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate } from '../test-templates.ts'

test('ListStackResources tells of the resources in short', async () => {
  await using emulator = await testCloudFormation()
  await emulator.createStack(clusterTemplate('shop'))
  await emulator.settle('web')
  const { StackResourceSummaries } = await emulator.cloudFormation.send(new ListStackResourcesCommand({ StackName: 'web' }))
  expect(StackResourceSummaries).toEqual([
    {
      LogicalResourceId: 'Cluster',
      PhysicalResourceId: 'shop',
      ResourceType: 'AWS::ECS::Cluster',
      ResourceStatus: 'CREATE_COMPLETE',
      LastUpdatedTimestamp: new Date('2026-01-02T03:04:13Z'),
      DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
    },
  ])
})
