import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createEcsClient } from './ecs-client.ts'

/** An endpoint that fails in a way in which no emulator may. */
async function faultyEndpoint(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = createEcsClient({
    region: 'us-east-1',
    endpoint: Promise.resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    polite: false,
  })
  return {
    client,
    [Symbol.asyncDispose]: async () => {
      client.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const json = { 'content-type': 'application/x-amz-json-1.1' }

test('a read is tried three times, and every try is counted', async () => {
  let tries = 0
  await using endpoint = await faultyEndpoint((_req, res) => {
    tries++
    if (tries < 3) res.writeHead(500, json).end('{"__type":"ServerException","message":"Service Unavailable"}')
    else res.writeHead(200, json).end('{"clusterArns":[]}')
  })
  expect(await endpoint.client.call('ListClusters', {})).toMatchObject({ clusterArns: [] })
  expect([tries, endpoint.client.calls.total, endpoint.client.calls.byAction]).toEqual([3, 3, { ListClusters: 3 }])
})

test('a write whose answer is lost is not repeated', async () => {
  let tries = 0
  await using endpoint = await faultyEndpoint((req) => {
    tries++
    req.socket.destroy()
  })
  await expect(endpoint.client.call('StartTask', { taskDefinition: 'web', containerInstances: ['a'] })).rejects.toMatchObject({
    apiError: { kind: 'unreachable', code: 'EndpointUnreachable', action: 'ecs:StartTask' },
  })
  expect(tries).toBe(1)
})

test('a write that ECS would recognise is repeated', async () => {
  let tries = 0
  await using endpoint = await faultyEndpoint((req, res) => {
    tries++
    if (tries === 1) req.socket.destroy()
    else res.writeHead(200, json).end('{"tasks":[],"failures":[]}')
  })
  await endpoint.client.call('RunTask', { taskDefinition: 'web', clientToken: 'token-1' })
  expect(tries).toBe(2)
})

test("a proxy's page in place of an answer is told as what it is", async () => {
  await using endpoint = await faultyEndpoint((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the hotel network</html>')
  })
  await expect(endpoint.client.call('ListClusters', {})).rejects.toMatchObject({
    apiError: { kind: 'unreachable', code: 'EndpointUnreachable', message: "The endpoint's answer is not ECS's (status 200)." },
  })
})

test('a redirect is not followed', async () => {
  const asked: string[] = []
  await using endpoint = await faultyEndpoint((req, res) => {
    asked.push(req.url ?? '')
    res.writeHead(302, { location: '/elsewhere' }).end()
  })
  await expect(endpoint.client.call('ListClusters', {})).rejects.toMatchObject({ apiError: { action: 'ecs:ListClusters' } })
  expect(new Set(asked)).toEqual(new Set(['/']))
})
