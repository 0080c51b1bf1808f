import { DescribeStackEventsCommand, paginateDescribeStackEvents } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate } from '../test-templates.ts'

describe('DescribeStackEvents', () => {
  test('tells the newest first, with the request that they belong to and the properties', async () => {
    await using emulator = await testCloudFormation()
    const StackId = await emulator.createStack(clusterTemplate('shop'), { ClientRequestToken: 'once' })
    await emulator.settle('web')
    const { StackEvents } = await emulator.cloudFormation.send(new DescribeStackEventsCommand({ StackName: 'web' }))
    const common = { StackId, StackName: 'web', ClientRequestToken: 'once' }
    expect(StackEvents).toHaveLength(5)
    expect(StackEvents![0]).toEqual({
      ...common,
      EventId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      LogicalResourceId: 'web',
      PhysicalResourceId: StackId,
      ResourceType: 'AWS::CloudFormation::Stack',
      ResourceStatus: 'CREATE_COMPLETE',
      Timestamp: new Date('2026-01-02T03:04:13Z'),
    })
    expect(StackEvents![2]).toEqual({
      ...common,
      EventId: 'Cluster-CREATE_IN_PROGRESS-2026-01-02T03:04:08.678Z',
      LogicalResourceId: 'Cluster',
      PhysicalResourceId: 'shop',
      ResourceType: 'AWS::ECS::Cluster',
      ResourceStatus: 'CREATE_IN_PROGRESS',
      ResourceStatusReason: 'Resource creation Initiated',
      ResourceProperties: '{"ClusterName":"shop"}',
      Timestamp: new Date('2026-01-02T03:04:08Z'),
    })
  })

  test('tells all of them page by page', async () => {
    await using emulator = await testCloudFormation()
    const clusters = Array.from({ length: 60 }, (_, number) => [`C${number}`, { Type: 'AWS::ECS::Cluster' }])
    await emulator.createStack({ Resources: Object.fromEntries(clusters) as object })
    await emulator.settle('web')
    const ids: string[] = []
    const pages: number[] = []
    for await (const { StackEvents } of paginateDescribeStackEvents({ client: emulator.cloudFormation }, { StackName: 'web' })) {
      ids.push(...StackEvents!.map(({ EventId }) => EventId!))
      pages.push(StackEvents!.length)
    }
    expect(pages).toEqual([100, 82])
    expect(new Set(ids).size).toBe(182)
  })

  test('does not know what there is not', async () => {
    await using emulator = await testCloudFormation()
    await expect(emulator.cloudFormation.send(new DescribeStackEventsCommand({ StackName: 'none' }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack [none] does not exist',
    })
  })
})
