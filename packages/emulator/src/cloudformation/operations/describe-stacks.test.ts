import { DescribeStacksCommand, paginateDescribeStacks } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'
import { clusterTemplate } from '../test-templates.ts'

describe('DescribeStacks', () => {
  test('tells of one stack by name or id, without its secrets', async () => {
    await using emulator = await testCloudFormation()
    const template = { ...clusterTemplate('shop'), Description: 'A shop', Parameters: { Key: { Type: 'String', NoEcho: true } } }
    const Parameters = [{ ParameterKey: 'Key', ParameterValue: 'secret' }]
    const Tags = [{ Key: 'team', Value: 'shop' }]
    const id = await emulator.createStack(template, { Parameters, Tags, TimeoutInMinutes: 30, DisableRollback: true })
    const { Stacks } = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'web' }))
    expect(Stacks).toEqual([
      {
        StackId: id,
        StackName: 'web',
        Description: 'A shop',
        CreationTime: new Date('2026-01-02T03:04:05Z'),
        StackStatus: 'CREATE_IN_PROGRESS',
        StackStatusReason: 'User Initiated',
        Parameters: [{ ParameterKey: 'Key', ParameterValue: '****' }],
        RollbackConfiguration: {},
        DisableRollback: true,
        NotificationARNs: [],
        TimeoutInMinutes: 30,
        Capabilities: [],
        Outputs: [],
        Tags,
        EnableTerminationProtection: false,
        DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
      },
    ])
    const byId = await emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: id }))
    expect(byId.Stacks).toEqual(Stacks)
  })

  test('tells of all stacks page by page, newest first', async () => {
    await using emulator = await testCloudFormation()
    const names = Array.from({ length: 120 }, (_, number) => `stack-${number}`)
    for (const StackName of names) await emulator.createStack(clusterTemplate(), { StackName })
    const found: string[] = []
    for await (const page of paginateDescribeStacks({ client: emulator.cloudFormation }, {})) {
      found.push(...page.Stacks!.map(({ StackName }) => StackName!))
    }
    expect(found).toEqual(names.reverse())
    await expect(emulator.cloudFormation.send(new DescribeStacksCommand({ NextToken: 'x' }))).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })

  test('does not know what there is not', async () => {
    await using emulator = await testCloudFormation()
    await expect(emulator.cloudFormation.send(new DescribeStacksCommand({ StackName: 'none' }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id none does not exist',
      $metadata: { httpStatusCode: 400 },
    })
  })
})
