import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import { CreateClusterCommand, DescribeClustersCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { AttachUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, describe, expect, test } from 'vitest'
import { signByHand } from '../auth/sign-by-hand.ts'
import { testIam } from '../iam/test-iam.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'gantry-services-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

interface Sending {
  service: string
  body: string
  headers?: Record<string, string>
  accessKeyId?: string
  secret?: string
}

/** A request signed now. */
async function send(url: string, { service, body, headers: more = {}, ...key }: Sending) {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const headers = { host: new URL(url).host, 'x-amz-date': date, ...more }
  const authorization = signByHand({ body, headers, signedHeaders: Object.keys(headers), date, service, ...key })
  const response = await fetch(url, { method: 'POST', body, headers: { ...headers, authorization } })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
const json = (target: string) => ({ 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target })

describe('the services of the endpoint', () => {
  test('are told apart by the scope of the signature', async () => {
    await using emulator = await testIam()
    const iam = await send(emulator.url, { service: 'iam', body: 'Action=ListUsers&Version=2010-05-08', headers: form })
    expect([iam.status, iam.type]).toEqual([200, 'text/xml'])
    expect(iam.text).toMatch(
      /^<ListUsersResponse xmlns="https:\/\/iam\.amazonaws\.com\/doc\/2010-05-08\/"><ListUsersResult><Users><\/Users><IsTruncated>false<\/IsTruncated><\/ListUsersResult><ResponseMetadata><RequestId>[0-9a-f-]{36}<\/RequestId><\/ResponseMetadata><\/ListUsersResponse>$/,
    )
    const sts = await send(emulator.url, { service: 'sts', body: 'Action=GetCallerIdentity&Version=2011-06-15', headers: form })
    expect(sts.text).toContain('<Arn>arn:aws:iam::123456789012:root</Arn>')
    const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents'
    const trail = await send(emulator.url, { service: 'cloudtrail', body: '{}', headers: json(target) })
    expect(trail.text).toContain('"EventName":"GetCallerIdentity"')
  })

  test.each([
    [
      'iam',
      'Action=CreateRocket&Version=2010-05-08',
      400,
      'InvalidAction',
      'Could not find operation CreateRocket for version 2010-05-08',
    ],
    [
      'iam',
      'Action=ListUsers&Version=2011-06-15',
      400,
      'InvalidAction',
      'Could not find operation ListUsers for version 2011-06-15',
    ],
    [
      'sts',
      'Action=AssumeRole&Version=2011-06-15',
      400,
      'InvalidAction',
      'Could not find operation AssumeRole for version 2011-06-15',
    ],
    ['iam', '', 400, 'MissingAction', 'Missing Action'],
    ['iam', '{"Action":"ListUsers"}', 400, 'MissingAction', 'Missing Action'],
  ])('%s refuses %s in XML', async (service, body, status, code, message) => {
    await using emulator = await testIam()
    const reply = await send(emulator.url, { service, body, headers: form })
    expect(reply.status).toBe(status)
    expect(reply.text).toMatch(
      /^<ErrorResponse xmlns=".*"><Error><Type>Sender<\/Type>.*<RequestId>[0-9a-f-]{36}<\/RequestId><\/ErrorResponse>$/,
    )
    expect(reply.text).toContain(`<Code>${code}</Code><Message>${message}</Message>`)
  })

  test.each([
    ['an unknown key', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'InvalidClientTokenId'],
    ['a wrong secret', { secret: 'guess' }, 'SignatureDoesNotMatch'],
  ])('IAM refuses %s as the query protocol does', async (_what, key, code) => {
    await using emulator = await testIam()
    const reply = await send(emulator.url, { service: 'iam', body: 'Action=ListUsers&Version=2010-05-08', headers: form, ...key })
    expect([reply.status, reply.type]).toEqual([403, 'text/xml'])
    expect(reply.text).toContain(`<Code>${code}</Code>`)
  })

  test('IAM refuses an unsigned request', async () => {
    await using emulator = await testIam()
    const response = await fetch(emulator.url, { method: 'POST', body: 'Action=ListUsers&Version=2010-05-08', headers: form })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>')
  })

  test('CloudTrail says what it does not implement', async () => {
    await using emulator = await testIam()
    const reply = await send(emulator.url, {
      service: 'cloudtrail',
      body: '{}',
      headers: json('CloudTrail_20131101.CreateTrail'),
    })
    expect(JSON.parse(reply.text)).toEqual({
      __type: 'UnsupportedOperationException',
      message: 'CreateTrail is not implemented by this endpoint.',
    })
  })

  test("a signature for one service does not open another's operations", async () => {
    await using emulator = await testIam()
    const target = 'AmazonEC2ContainerServiceV20141113.ListClusters'
    const reply = await send(emulator.url, { service: 'cloudtrail', body: '{}', headers: json(target) })
    expect(JSON.parse(reply.text)).toMatchObject({ __type: 'UnknownOperationException' })
  })

  test('a service that there is not is refused', async () => {
    await using emulator = await testIam()
    const reply = await send(emulator.url, { service: 's3', body: 'Action=DescribeInstances&Version=2016-11-15', headers: form })
    expect(reply.text).toContain('<Code>SignatureDoesNotMatch</Code>')
  })
})

describe('a user', () => {
  const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/payments'

  test('may do what the policies allow, and is told in the words of AWS what they do not', async () => {
    await using emulator = await testIam()
    const keys = await emulator.addUser('alice', [
      { Effect: 'Allow', Action: 'ecs:*', Resource: '*' },
      { Effect: 'Deny', Action: 'ecs:DescribeClusters', NotResource: cluster },
      {
        Effect: 'Deny',
        Action: 'ecs:CreateCluster',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } },
      },
    ])
    const { ecs } = emulator.as(keys)
    await ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    await expect(ecs.send(new DescribeClustersCommand({ clusters: ['payments'] }))).resolves.toMatchObject({ failures: [] })
    await expect(ecs.send(new DescribeClustersCommand({ clusters: ['payments', 'other'] }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:DescribeClusters on resource: ' +
        'arn:aws:ecs:us-east-1:123456789012:cluster/other with an explicit deny in an identity-based policy',
      $metadata: { httpStatusCode: 400 },
    })
    await expect(emulator.as(keys, 'eu-west-1').ecs.send(new CreateClusterCommand())).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })

  test('and the history of calls are there again after a restart', async () => {
    const first = await testIam(dataDir)
    const keys = await first.addUser('alice')
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess'
    await first.iam.send(new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn }))
    await first.as(keys).ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
    const lookUp = new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: 'alice' }] })
    const { Events: before } = await first.cloudtrail.send(lookUp)
    await first[Symbol.asyncDispose]()

    await using second = await testIam(dataDir)
    expect((await second.as(keys).ecs.send(new ListClustersCommand())).clusterArns).toEqual([cluster])
    const { Events: after } = await second.cloudtrail.send(lookUp)
    expect(after?.map(({ EventName }) => EventName)).toEqual(['ListClusters', 'CreateCluster'])
    expect(after![1]).toEqual(before![0])
  })
})
