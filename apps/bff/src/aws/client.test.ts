import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createClient } from './client.ts'

/** An endpoint that fails in a way in which no emulator may. */
async function faultyEndpoint(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const upstream = {
    region: 'us-east-1',
    endpoint: Promise.resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    polite: false,
  }
  const calls = { total: 0, byAction: {} }
  const client = createClient('ecs', upstream, calls)
  return {
    client,
    calls,
    upstream,
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
  expect([tries, endpoint.calls]).toEqual([3, { total: 3, byAction: { 'ecs:ListClusters': 3 } }])
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
    apiError: { kind: 'unreachable', code: 'EndpointUnreachable', message: "The endpoint's answer is not AWS's (status 200)." },
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

test('every service signs for itself, and is counted under its own name', async () => {
  const scopes: string[] = []
  await using endpoint = await faultyEndpoint((req, res) => {
    scopes.push(/Credential=[^/]+\/\d+\/([^,]+)/.exec(req.headers.authorization ?? '')?.[1] ?? '')
    res.writeHead(400, { 'content-type': 'text/xml' }).end('<Response><Errors><Error><Code>No</Code></Error></Errors></Response>')
  })
  const ec2 = createClient('ec2', endpoint.upstream, endpoint.calls)
  const balancing = createClient('balancing', endpoint.upstream, endpoint.calls)
  await expect(ec2.call('DescribeVpcs', {})).rejects.toMatchObject({ apiError: { action: 'ec2:DescribeVpcs' } })
  await expect(balancing.call('DescribeLoadBalancers', {})).rejects.toMatchObject({
    apiError: { action: 'elasticloadbalancing:DescribeLoadBalancers' },
  })
  expect(scopes).toEqual(['us-east-1/ec2/aws4_request', 'us-east-1/elasticloadbalancing/aws4_request'])
  expect(endpoint.calls.byAction).toEqual({ 'ec2:DescribeVpcs': 1, 'elasticloadbalancing:DescribeLoadBalancers': 1 })
  ec2.close()
  balancing.close()
})

test('a stack whose creation is not answered is asked for again under the same token', async () => {
  const bodies: string[] = []
  await using endpoint = await faultyEndpoint((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => {
      bodies.push(body)
      if (bodies.length === 1) req.socket.destroy()
      else
        res
          .writeHead(200, { 'content-type': 'text/xml' })
          .end('<CreateStackResponse><CreateStackResult><StackId>arn</StackId></CreateStackResult></CreateStackResponse>')
    })
  })
  const cloudFormation = createClient('cloudFormation', endpoint.upstream, endpoint.calls)
  const input = { StackName: 'Gantry-web', TemplateBody: '{}', ClientRequestToken: 'token-1' }
  expect(await cloudFormation.call('CreateStack', input)).toMatchObject({ StackId: 'arn' })
  expect(bodies.map((body) => new URLSearchParams(body).get('ClientRequestToken'))).toEqual(['token-1', 'token-1'])
  cloudFormation.close()
})
