import { connect } from 'node:net'
import { ECSClient, CreateCapacityProviderCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { signByHand } from '../auth/sign-by-hand.ts'
import { startEmulator } from './start-emulator.ts'
import { testEmulator } from './test-emulator.ts'

/** A request as AWS CLI 1 makes it, signed now. */
async function post(url: string, operation: string, body: string, changes: Record<string, string> = {}) {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(url).host,
    'x-amz-date': date,
    'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
  }
  const authorization = signByHand({ body, headers, signedHeaders: Object.keys(headers), date })
  const response = await fetch(url, { method: 'POST', body, headers: { ...headers, authorization, ...changes } })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> }
}

describe('the ECS endpoint', () => {
  test('answers a request of the AWS CLI with its content type and a request id', async () => {
    await using emulator = await testEmulator()
    const { status, headers, body } = await post(emulator.url, 'ListClusters', '{}')
    expect([status, body]).toEqual([200, { clusterArns: [] }])
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('answers a refusal with status 400, its type in body and header, and its message', async () => {
    await using emulator = await testEmulator()
    const { status, headers, body } = await post(emulator.url, 'DeleteCluster', '{"cluster":"gone"}')
    expect([status, body]).toEqual([400, { __type: 'ClusterNotFoundException', message: 'Cluster not found.' }])
    expect(headers.get('x-amzn-errortype')).toBe('ClusterNotFoundException')
  })

  test('does not know operations that ECS does not have', async () => {
    await using emulator = await testEmulator()
    const { status, body } = await post(emulator.url, 'LaunchRocket', '{}')
    expect([status, body.__type]).toEqual([400, 'UnknownOperationException'])
  })

  test('says which operations of ECS it does not implement', async () => {
    await using emulator = await testEmulator()
    const command = new CreateCapacityProviderCommand({ name: 'fleet', autoScalingGroupProvider: { autoScalingGroupArn: 'arn' } })
    await expect(emulator.ecs.send(command)).rejects.toMatchObject({
      name: 'UnsupportedFeatureException',
      message: 'CreateCapacityProvider is not implemented by this endpoint.',
    })
  })

  test('refuses a body of more than 2 MiB', async () => {
    await using emulator = await testEmulator()
    const { status, body } = await post(emulator.url, 'ListClusters', ' '.repeat(2 * 1024 * 1024 + 1))
    expect([status, body.__type]).toEqual([413, 'RequestEntityTooLargeException'])
  })

  test('refuses everything but POST on /', async () => {
    await using emulator = await testEmulator()
    const responses = await Promise.all([fetch(emulator.url), fetch(`${emulator.url}/clusters`, { method: 'POST' })])
    expect(responses.map(({ status }) => status)).toEqual([400, 400])
  })

  test('refuses an unsigned request', async () => {
    await using emulator = await testEmulator()
    const response = await fetch(emulator.url, { method: 'POST', body: '{}' })
    await expect(response.json()).resolves.toMatchObject({ __type: 'MissingAuthenticationTokenException' })
  })

  test('listens on the loopback interface only', async () => {
    await using emulator = await testEmulator()
    expect(new URL(emulator.url).hostname).toBe('127.0.0.1')
  })

  test('closes although a client keeps its connection open', async () => {
    const emulator = await startEmulator({ port: 0 })
    const ecs = new ECSClient({
      endpoint: emulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    })
    await ecs.send(new ListClustersCommand())
    await emulator.close()
    await expect(ecs.send(new ListClustersCommand())).rejects.toThrow()
    ecs.destroy()
  })

  test('says in one line when its port is in use', async () => {
    await using emulator = await testEmulator()
    const port = Number(new URL(emulator.url).port)
    await expect(startEmulator({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use. Choose another one with EMULATOR_PORT.`,
    )
  })

  test('survives a client that goes away in the middle of a request', async () => {
    await using emulator = await testEmulator()
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1')
    await new Promise((resolve) => socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{', resolve))
    socket.destroy()
    await expect(emulator.ecs.send(new ListClustersCommand())).resolves.toMatchObject({ clusterArns: [] })
  })
})
