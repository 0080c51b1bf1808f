import { CreateStackCommand, DescribeStacksCommand, ListStacksCommand } from '@aws-sdk/client-cloudformation'
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { allowing } from '../iam/test-iam.ts'
import { testCloudFormation } from './test-cloud-formation.ts'
import { clusterTemplate } from './test-templates.ts'

const TemplateBody = JSON.stringify(clusterTemplate('shop'))
const allow = (Action: string, Resource = '*') => ({ Effect: 'Allow', Action, Resource })

describe('a user', () => {
  test('may do with stacks what the policies allow, stack by stack', async () => {
    await using emulator = await testCloudFormation()
    const resource = 'arn:aws:cloudformation:us-east-1:123456789012:stack/mine/*'
    const client = emulator.cloudFormationAs(
      await emulator.addUser('alice', [allow('cloudformation:*', resource), allow('ecs:*')]),
    )
    await client.send(new CreateStackCommand({ StackName: 'mine', TemplateBody }))
    await expect(client.send(new DescribeStacksCommand({ StackName: 'mine' }))).resolves.toMatchObject({ Stacks: [{}] })
    await expect(client.send(new CreateStackCommand({ StackName: 'other', TemplateBody }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'cloudformation:CreateStack on resource: arn:aws:cloudformation:us-east-1:123456789012:stack/other/*',
      ) as string,
    })
    await expect(client.send(new ListStacksCommand())).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test("makes with a stack no more than the user's own policies allow", async () => {
    await using emulator = await testCloudFormation()
    const client = emulator.cloudFormationAs(await emulator.addUser('alice', [allow('cloudformation:*')]))
    await client.send(new CreateStackCommand({ StackName: 'web', TemplateBody }))
    expect(await emulator.settle('web')).toBe('ROLLBACK_COMPLETE')
    const failure = (await emulator.story('web')).find((event) => event.startsWith('Cluster CREATE_FAILED'))
    expect(failure).toMatch(
      /"User: arn:aws:iam::123456789012:user\/alice is not authorized to perform: ecs:DescribeClusters on resource: \S+ because no identity-based policy allows the ecs:DescribeClusters action \(Service: Ecs, Status Code: 400, Request ID: [0-9a-f-]{36}\)" \(RequestToken: \S+, HandlerErrorCode: AccessDenied\)$/,
    )
    const EventName = { AttributeKey: 'EventName', AttributeValue: 'DescribeClusters' } as const
    const { Events } = await emulator.cloudtrail.send(new LookupEventsCommand({ LookupAttributes: [EventName] }))
    const recorded = JSON.parse(Events![0]!.CloudTrailEvent!) as Record<string, unknown>
    expect(recorded).toMatchObject({
      errorCode: 'AccessDenied',
      requestID: /Request ID: ([0-9a-f-]{36})/.exec(failure!)![1],
      sourceIPAddress: 'cloudformation.amazonaws.com',
      userIdentity: { arn: 'arn:aws:iam::123456789012:user/alice' },
    })
  })

  test('who may pass a role makes what the role may make', async () => {
    await using emulator = await testCloudFormation()
    const Statement = [{ Effect: 'Allow', Principal: { Service: 'cloudformation.amazonaws.com' }, Action: 'sts:AssumeRole' }]
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
    const { Role } = await emulator.iam.send(new CreateRoleCommand({ RoleName: 'maker', AssumeRolePolicyDocument }))
    await emulator.iam.send(new PutRolePolicyCommand({ RoleName: 'maker', PolicyName: 'p', PolicyDocument: allowing('ecs:*') }))
    const input = { StackName: 'web', TemplateBody, RoleARN: Role!.Arn! }
    const bob = emulator.cloudFormationAs(await emulator.addUser('bob', [allow('cloudformation:*')]))
    await expect(bob.send(new CreateStackCommand(input))).rejects.toMatchObject({
      message: expect.stringContaining('iam:PassRole on resource: arn:aws:iam::123456789012:role/maker') as string,
    })
    const statements = [allow('cloudformation:*'), allow('iam:PassRole', Role!.Arn)]
    const alice = emulator.cloudFormationAs(await emulator.addUser('alice', statements))
    await alice.send(new CreateStackCommand(input))
    expect(await emulator.settle('web')).toBe('CREATE_COMPLETE')
  })
})
