import { request as httpRequest } from 'node:http'
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail'
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ListClustersCommand,
  ListServicesCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { TEST_START, testEmulator } from '../edge/test-emulator.ts'

const passing = { 'x-gantry-control': '1', 'content-type': 'application/json' }

/** By node:http, which sends any Host. */
function knock(url: string, method: string, path: string, body?: unknown, headers: Record<string, string> = passing) {
  return new Promise<{ status: number; body: Record<string, unknown> }>((resolve, reject) => {
    const request = httpRequest(`${url}/_emulator/${path}`, { method, headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const text = Buffer.concat(chunks).toString()
      resolve({ status: response.statusCode!, body: JSON.parse(text) as Record<string, unknown> })
    })
    request.on('error', reject)
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const start = () => testEmulator({ control: 'running' })

describe('the control door', () => {
  test('is closed unless it is asked for', async () => {
    await using emulator = await testEmulator()
    expect(await knock(emulator.url, 'GET', 'state')).toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    })
  })

  test('begins anew with a seed, or with nothing', async () => {
    await using emulator = await start()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'mine' }))
    expect(await knock(emulator.url, 'POST', 'reset', { seed: 'demo' })).toEqual({
      status: 200,
      body: { seed: 'demo', now: TEST_START },
    })
    const names = async () => (await emulator.ecs.send(new ListClustersCommand())).clusterArns?.map((arn) => arn.split('/')[1])
    expect(await names()).toEqual(['default', 'payments'])
    await knock(emulator.url, 'POST', 'reset', {})
    expect(await names()).toEqual([])
  })

  test('makes the same world again from the same seed', async () => {
    await using emulator = await start()
    const servicesOf = async () => {
      await knock(emulator.url, 'POST', 'reset', { seed: 'demo' })
      const { serviceArns: services } = await emulator.ecs.send(new ListServicesCommand({ cluster: 'payments' }))
      return (await emulator.ecs.send(new DescribeServicesCommand({ cluster: 'payments', services }))).services
    }
    expect(await servicesOf()).toEqual(await servicesOf())
  })

  test('turns the clock, and what is due happens', async () => {
    await using emulator = await start()
    const document = JSON.stringify({ instanceId: 'i-00000000000000001', instanceType: 't2.micro' })
    await emulator.ecs.send(new RegisterContainerInstanceCommand({ instanceIdentityDocument: document }))
    const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 64 }]
    await emulator.ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions }))
    await emulator.ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2 }))
    expect(await knock(emulator.url, 'POST', 'clock', { advance: 60_000 })).toEqual({
      status: 200,
      body: { now: TEST_START + 60_000 },
    })
    const { services } = await emulator.ecs.send(new DescribeServicesCommand({ services: ['web'] }))
    expect(services?.[0]).toMatchObject({ desiredCount: 2, runningCount: 2 })
  })

  test('shows what ECS remembers', async () => {
    await using emulator = await start()
    await emulator.ecs.send(new CreateClusterCommand({ clusterName: 'mine' }))
    const { body } = await knock(emulator.url, 'GET', 'state')
    expect(body).toMatchObject({
      now: TEST_START,
      faults: [],
      ecs: { '123456789012/us-east-1': { clusters: { mine: { status: 'ACTIVE', runningTaskIds: [] } } } },
    })
  })

  test('fails the next calls of an operation, of all Regions and SDKs alike', async () => {
    await using emulator = await start()
    const fault = { operation: 'ListClusters', calls: 2, error: 'ServerException', message: 'Out of order.' }
    expect(await knock(emulator.url, 'POST', 'faults', fault)).toEqual({ status: 200, body: { faults: [fault] } })
    const list = () => emulator.ecs.send(new ListClustersCommand())
    await expect(list()).rejects.toMatchObject({ name: 'ServerException', message: 'Out of order.', $fault: 'server' })
    await emulator.ecs.send(new CreateClusterCommand({}))
    await expect(list()).rejects.toMatchObject({ name: 'ServerException' })
    await expect(list()).resolves.toHaveProperty('clusterArns')
  })

  test('changes nothing with a call that it fails', async () => {
    await using emulator = await start()
    await knock(emulator.url, 'POST', 'faults', { operation: '*', calls: 1, error: 'ThrottlingException' })
    await expect(emulator.ecs.send(new CreateClusterCommand({}))).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
    })
    await expect(emulator.ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
  })

  test('calls that it fails are API activity, too', async () => {
    await using emulator = await start()
    await knock(emulator.url, 'POST', 'faults', { operation: 'ListClusters', calls: 1, error: 'ThrottlingException' })
    await expect(emulator.ecs.send(new ListClustersCommand())).rejects.toThrow()
    const cloudTrail = new CloudTrailClient({
      endpoint: emulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })
    const LookupAttributes = [{ AttributeKey: 'EventName' as const, AttributeValue: 'ListClusters' }]
    const { Events } = await cloudTrail.send(new LookupEventsCommand({ LookupAttributes }))
    expect(Events?.map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent!) as object)).toMatchObject([
      { eventName: 'ListClusters', errorCode: 'ThrottlingException' },
    ])
  })

  test('holds calls back, and takes the faults away again', async () => {
    await using emulator = await start()
    await knock(emulator.url, 'POST', 'faults', { operation: 'ListClusters', latency: 60 })
    const before = performance.now()
    await emulator.ecs.send(new ListClustersCommand())
    expect(performance.now() - before).toBeGreaterThanOrEqual(59)
    expect(await knock(emulator.url, 'DELETE', 'faults')).toEqual({ status: 200, body: { faults: [] } })
    expect((await knock(emulator.url, 'GET', 'state')).body.faults).toEqual([])
  })

  test.each([
    ['reset', { seed: 'huge' }, "'seed' must be one of empty, demo, large."],
    ['reset', { sead: 'demo' }, "'sead' is not known here; there is seed."],
    ['reset', [], 'The body must be a JSON object.'],
    ['clock', {}, "'advance' must be milliseconds, 0 to 2678400000."],
    ['clock', { advance: -1 }, "'advance' must be milliseconds, 0 to 2678400000."],
    ['faults', { operation: 'LaunchRocket' }, "'operation' must be an operation of Amazon ECS, or * for all."],
    ['faults', { operation: 'RunTask' }, "A fault needs one of 'error', 'latency' and 'throttle'."],
    ['faults', { operation: 'RunTask', error: 'x y' }, "'error' must be the name of an error, like ServerException."],
    ['faults', { operation: 'RunTask', latency: 1e9 }, "'latency' must be milliseconds, 0 to 60000."],
  ])('says what is wrong with %s %j', async (path, body, message) => {
    await using emulator = await start()
    expect(await knock(emulator.url, 'POST', path, body)).toEqual({ status: 400, body: { message } })
  })

  test('says what there is behind it', async () => {
    await using emulator = await start()
    expect(await knock(emulator.url, 'PUT', 'state')).toMatchObject({
      status: 404,
      body: { message: expect.stringMatching(/POST reset/) as string },
    })
  })
})

describe('the control door refuses', () => {
  test.each([
    ['a page of another origin', { origin: 'http://evil.example' }, /web pages/],
    ['a page of this very origin', { origin: 'http://127.0.0.1:8081' }, /web pages/],
    ['an image or a link in a page, which has no Origin', { 'sec-fetch-site': 'cross-site' }, /web pages/],
    ['a name that has been rebound to this machine', { host: 'evil.example:8081' }, /Host header/],
    ['a host that only begins like ours', { host: '127.0.0.1.evil.example' }, /Host header/],
  ])('%s', async (_, headers, message) => {
    await using emulator = await start()
    const { status, body } = await knock(emulator.url, 'GET', 'state', undefined, { ...passing, ...headers })
    expect([status, body.message]).toEqual([403, expect.stringMatching(message)])
  })

  test('a form, which cannot have the header', async () => {
    await using emulator = await start()
    const reply = await knock(emulator.url, 'POST', 'reset', {}, { 'content-type': 'application/json' })
    expect(reply).toEqual({ status: 403, body: { message: "The header 'x-gantry-control: 1' is required." } })
  })

  test('a body that does not say that it is JSON', async () => {
    await using emulator = await start()
    const reply = await knock(emulator.url, 'POST', 'reset', {}, { ...passing, 'content-type': 'text/plain' })
    expect(reply.status).toBe(415)
  })

  test('a preflight, and lets no other origin in', async () => {
    await using emulator = await start()
    const headers = { origin: 'http://evil.example', 'access-control-request-headers': 'x-gantry-control' }
    const response = await fetch(`${emulator.url}/_emulator/reset`, { method: 'OPTIONS', headers })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
