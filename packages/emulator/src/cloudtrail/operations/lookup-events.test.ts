import { type Event, LookupEventsCommand, type LookupEventsRequest, paginateLookupEvents } from '@aws-sdk/client-cloudtrail'
import {
  CreateClusterCommand,
  DeleteClusterCommand,
  ListClustersCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs'
import { CreateAccessKeyCommand, CreateUserCommand, GetUserCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { type Clients, testIam } from '../../iam/test-iam.ts'

async function lookUp({ cloudtrail }: Pick<Clients, 'cloudtrail'>, input: LookupEventsRequest = {}): Promise<Event[]> {
  return (await cloudtrail.send(new LookupEventsCommand(input))).Events!
}

const namesOf = (events: Event[]) => events.map(({ EventName }) => EventName)
const recordOf = (event: Event) => JSON.parse(event.CloudTrailEvent!) as Record<string, unknown>
const by = (AttributeKey: 'EventName', AttributeValue: string): LookupEventsRequest => ({
  LookupAttributes: [{ AttributeKey, AttributeValue }],
})

describe('LookupEvents', () => {
  test('tells of a write, with what was asked and what was answered', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    const [event] = await lookUp(emulator)
    expect(event).toMatchObject({
      EventName: 'CreateCluster',
      ReadOnly: 'false',
      AccessKeyId: 'test',
      EventTime: new Date('2026-01-02T03:04:05Z'),
      EventSource: 'ecs.amazonaws.com',
      Username: 'root',
    })
    expect(recordOf(event!)).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'Root',
        principalId: '123456789012',
        arn: 'arn:aws:iam::123456789012:root',
        accountId: '123456789012',
        accessKeyId: 'test',
      },
      eventTime: '2026-01-02T03:04:05Z',
      eventSource: 'ecs.amazonaws.com',
      eventName: 'CreateCluster',
      awsRegion: 'us-east-1',
      sourceIPAddress: '127.0.0.1',
      userAgent: expect.stringContaining('aws-sdk-js/') as string,
      requestParameters: { clusterName: 'payments' },
      responseElements: { cluster: expect.objectContaining({ clusterName: 'payments', status: 'ACTIVE' }) as object },
      requestID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      eventID: event!.EventId,
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      resources: [
        {
          accountId: '123456789012',
          type: 'AWS::ECS::Cluster',
          ARN: 'arn:aws:ecs:us-east-1:123456789012:cluster/payments',
        },
      ],
      recipientAccountId: '123456789012',
      eventCategory: 'Management',
    })
  })

  test('writes the times of requests and answers as CloudTrail does', async () => {
    await using emulator = await testIam()
    const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 10 }]
    await emulator.ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }))
    const [event] = await lookUp(emulator, by('EventName', 'RegisterTaskDefinition'))
    expect(recordOf(event!)).toMatchObject({
      responseElements: { taskDefinition: { family: 'web', registeredAt: 'Jan 2, 2026, 3:04:05 AM' } },
    })
  })

  test('tells of reads, without the answer', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new ListClustersCommand({ maxResults: 5 }))
    const [event] = await lookUp(emulator)
    expect(recordOf(event!)).toMatchObject({
      eventName: 'ListClusters',
      readOnly: true,
      requestParameters: { maxResults: 5 },
      responseElements: null,
    })
  })

  test('tells of what was refused and of what was denied', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser('alice', [{ Effect: 'Allow', Action: 'ecs:DeleteCluster', Resource: '*' }])
    const { ecs } = emulator.as(keys)
    await expect(ecs.send(new DeleteClusterCommand({ cluster: 'gone' }))).rejects.toThrow('Cluster not found.')
    await expect(ecs.send(new CreateClusterCommand())).rejects.toThrow('not authorized')
    const [denied, refused] = await lookUp(emulator)
    expect(recordOf(refused!)).toMatchObject({
      userIdentity: { type: 'IAMUser', userName: 'alice', accessKeyId: keys.accessKeyId },
      errorCode: 'ClusterNotFoundException',
      errorMessage: 'Cluster not found.',
      requestParameters: { cluster: 'gone' },
      responseElements: null,
    })
    expect(recordOf(denied!)).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage:
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:CreateCluster on resource: ' +
        'arn:aws:ecs:us-east-1:123456789012:cluster/default ' +
        'because no identity-based policy allows the ecs:CreateCluster action',
    })
  })

  test('hides values of the environment and secrets of log drivers', async () => {
    await using emulator = await testIam()
    const environment = [{ name: 'DB_PASSWORD', value: 'hunter2' }]
    const container = { name: 'web', image: 'nginx', memory: 10, environment }
    const options = { 'splunk-token': 'hunter3', 'splunk-url': 'https://logs' }
    const containerDefinitions = [{ ...container, logConfiguration: { logDriver: 'splunk' as const, options } }]
    await emulator.ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }))
    const overrides = { containerOverrides: [{ name: 'web', environment }] }
    const run = new RunTaskCommand({ taskDefinition: 'web', overrides })
    await emulator.ecs.send(run).catch(() => {})
    const events = await lookUp(emulator)
    expect(JSON.stringify(events)).not.toMatch(/hunter/)
    expect(events[1]!.CloudTrailEvent).toContain('{"name":"DB_PASSWORD","value":"HIDDEN_DUE_TO_SECURITY_REASONS"}')
    expect(events[1]!.CloudTrailEvent).toContain('"splunk-url":"https://logs"')
  })

  test("tells of IAM's calls in its home Region, without secrets", async () => {
    await using emulator = await testIam()
    const { iam } = emulator.as(undefined, 'eu-west-1')
    await iam.send(new CreateUserCommand({ UserName: 'alice' }))
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'alice' }))
    await expect(iam.send(new GetUserCommand({ UserName: 'bob' }))).rejects.toThrow('cannot be found')
    const events = await lookUp(emulator)
    expect(namesOf(events)).toEqual(['GetUser', 'CreateAccessKey', 'CreateUser'])
    expect(JSON.stringify(events)).not.toContain(AccessKey!.SecretAccessKey)
    expect(recordOf(events[1]!)).toMatchObject({
      eventSource: 'iam.amazonaws.com',
      awsRegion: 'us-east-1',
      requestParameters: { userName: 'alice' },
      responseElements: { accessKey: { userName: 'alice', accessKeyId: AccessKey!.AccessKeyId, status: 'Active' } },
    })
    expect(recordOf(events[0]!)).toMatchObject({ errorCode: 'NoSuchEntity', readOnly: true })
  })

  test('keeps the Regions apart', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new CreateClusterCommand())
    expect(await lookUp(emulator.as(undefined, 'eu-west-1'))).toEqual([])
  })

  test('is newest first, and the pages add up to the whole', async () => {
    await using emulator = await testIam()
    const names = Array.from({ length: 7 }, (_, number) => `c${number}`)
    for (const clusterName of names) await emulator.ecs.send(new CreateClusterCommand({ clusterName }))
    const found: unknown[] = []
    for await (const { Events } of paginateLookupEvents(
      { client: emulator.cloudtrail, pageSize: 3 },
      by('EventName', 'CreateCluster'),
    )) {
      expect(Events!.length).toBeLessThanOrEqual(3)
      found.push(...Events!.map((event) => recordOf(event).requestParameters))
    }
    expect(found).toEqual(names.reverse().map((clusterName) => ({ clusterName })))
  })

  test('tells 50 at once and no more', async () => {
    await using emulator = await testIam()
    for (let call = 0; call < 51; call++) await emulator.ecs.send(new ListClustersCommand())
    const { Events, NextToken } = await emulator.cloudtrail.send(new LookupEventsCommand())
    expect([Events!.length, typeof NextToken]).toEqual([50, 'string'])
    await expect(emulator.cloudtrail.send(new LookupEventsCommand({ MaxResults: 51 }))).rejects.toMatchObject({
      name: 'InvalidMaxResultsException',
    })
  })

  test('finds by time', async () => {
    await using emulator = await testIam()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'early' }))
    await emulator.clock.advance(3_600_000)
    await emulator.ecs.send(new DeleteClusterCommand({ cluster: 'early' }))
    const [half, end] = [new Date('2026-01-02T03:30:00Z'), new Date('2026-01-02T05:00:00Z')]
    expect(namesOf(await lookUp(emulator, { EndTime: half }))).toEqual(['CreateCluster'])
    expect(namesOf(await lookUp(emulator, { StartTime: half, EndTime: end, ...by('EventName', 'DeleteCluster') }))).toEqual([
      'DeleteCluster',
    ])
    await expect(lookUp(emulator, { StartTime: end, EndTime: half })).rejects.toMatchObject({ name: 'InvalidTimeRangeException' })
  })

  test('finds by each of its attributes', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser('alice', [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }])
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    await emulator.as(keys).ecs.send(new ListClustersCommand())
    const update = new UpdateServiceCommand({ cluster: 'payments', service: 'web', desiredCount: 2 })
    await emulator.ecs.send(update).catch(() => {})
    await emulator.ecs.send(new DeleteClusterCommand({ cluster: 'payments' }))
    const [deletion] = await lookUp(emulator, by('EventName', 'DeleteCluster'))
    const find = async (AttributeKey: string, AttributeValue: string) => {
      const LookupAttributes = [{ AttributeKey: AttributeKey as 'EventName', AttributeValue }]
      return namesOf(await lookUp(emulator, { LookupAttributes }))
    }
    expect(await find('EventId', deletion!.EventId!)).toEqual(['DeleteCluster'])
    expect(await find('Username', 'alice')).toEqual(['ListClusters'])
    expect(await find('AccessKeyId', keys.accessKeyId)).toEqual(['ListClusters'])
    expect(await find('ReadOnly', 'false')).toEqual([
      'DeleteCluster',
      'UpdateService',
      'CreateCluster',
      'CreateAccessKey',
      'PutUserPolicy',
      'CreateUser',
    ])
    expect(await find('EventSource', 'iam.amazonaws.com')).toEqual(['CreateAccessKey', 'PutUserPolicy', 'CreateUser'])
    expect(await find('ResourceName', 'payments')).toEqual(['DeleteCluster', 'UpdateService', 'CreateCluster'])
    expect(await find('ResourceName', 'arn:aws:ecs:us-east-1:123456789012:service/payments/web')).toEqual(['UpdateService'])
    expect(await find('ResourceType', 'AWS::ECS::Service')).toEqual(['UpdateService'])
    await expect(find('Colour', 'red')).rejects.toMatchObject({ name: 'InvalidLookupAttributesException' })
  })

  test('refuses a token that is none of its own', async () => {
    await using emulator = await testIam()
    await expect(lookUp(emulator, { NextToken: 'x' })).rejects.toMatchObject({ name: 'InvalidNextTokenException' })
  })

  test('is denied to who may not', async () => {
    await using emulator = await testIam()
    const { cloudtrail } = emulator.as(await emulator.addUser('alice'))
    await expect(lookUp({ cloudtrail })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('cloudtrail:LookupEvents on resource: *') as string,
    })
  })
})
