import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../router.ts'
import { type Console, startConsole } from '../server.ts'
import { ownPage, send, signIn } from '../test-request.ts'
import { testConfig } from '../test-world.ts'

let gantry: Console
let page: Record<string, string>

beforeAll(async () => {
  // Nothing listens there: no request of this file may come so far.
  gantry = await startConsole(testConfig(), { emulatorUrl: Promise.resolve('http://127.0.0.1:9') })
  page = await signIn(gantry.signInUrl())
})
afterAll(() => gantry.close())

const procedures = Object.entries(appRouter['_def'].procedures as unknown as Record<string, { _def: { type: string } }>)
const cookieOnly = () => ({ ...ownPage, cookie: page.cookie ?? '' })
const silent = () => ({ cookie: page.cookie ?? '', 'x-gantry-secret': page['x-gantry-secret'] ?? '' })

test('the matrix below covers every procedure', () => expect(procedures.length).toBeGreaterThanOrEqual(28))

test.each<[string, () => Record<string, string>, number, string]>([
  ['without a session', () => ownPage, 401, 'SessionExpired'],
  ['with a made-up session', () => ({ ...page, cookie: `${page.cookie}x` }), 401, 'SessionExpired'],
  ['with the cookie but without the secret', cookieOnly, 401, 'SecretMissing'],
  ['with the cookie and a wrong secret', () => ({ ...page, 'x-gantry-secret': 'guess' }), 401, 'SecretMissing'],
  ['from a page on another port', () => ({ ...page, 'sec-fetch-site': 'same-site' }), 403, 'WrongOrigin'],
  ['from another site', () => ({ ...page, 'sec-fetch-site': 'cross-site' }), 403, 'WrongOrigin'],
  ['as an address typed into the browser', () => ({ ...page, 'sec-fetch-site': 'none' }), 403, 'WrongOrigin'],
  ['from an old browser on another site', () => ({ ...silent(), origin: 'http://evil.test' }), 403, 'WrongOrigin'],
  ['without a word on where it comes from', silent, 403, 'WrongOrigin'],
  ['under a rebound name', () => ({ ...page, host: 'evil.test' }), 421, 'WrongHost'],
  ['under the right name at another port', () => ({ ...page, host: '127.0.0.1:1' }), 421, 'WrongHost'],
])('every procedure is refused %s', async (_, headers, status, code) => {
  for (const [name, { _def }] of procedures) {
    const request = _def.type === 'query' ? {} : { method: 'POST', body: {} }
    const reply = await send(`${gantry.url}/api/trpc/${name}`, { ...request, headers: headers() })
    expect([name, reply.status, reply.json().error?.data.apiError.code]).toEqual([name, status, code])
  }
})

test('an old browser on our own page passes by its Origin', async () => {
  const reply = await send(`${gantry.url}/api/trpc/ec2.instanceTypes`, { headers: { ...silent(), origin: gantry.url } })
  expect(reply.status).toBe(200)
})

describe('a body', () => {
  const create = (request: { headers?: Record<string, string>; body: unknown }) =>
    send(`${gantry.url}/api/trpc/clusters.create`, {
      method: 'POST',
      body: request.body,
      headers: { ...page, ...request.headers },
    })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of the type %s is refused',
    async (type) => {
      const reply = await create({ headers: { 'content-type': type }, body: '{}' })
      expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([415, 'NotJson'])
    },
  )

  test('above 96 KB is refused', async () => {
    const reply = await create({ body: { clusterName: 'x'.repeat(96 * 1024) } })
    expect([reply.status, reply.json().error?.data.apiError.message]).toEqual([413, 'The body is larger than 96 KB.'])
  })

  test.each([
    ['nested too deep', '['.repeat(65) + ']'.repeat(65), 'Nest no deeper than 64 levels.'],
    ['with __proto__', '{"__proto__":{}}', 'A member must not be called __proto__.'],
    ['that is not JSON', '{', 'This is not JSON.'],
  ])('%s is refused', async (_, body, message) => {
    const reply = await create({ body })
    expect([reply.status, reply.json().error?.data.apiError.message]).toEqual([400, message])
  })

  test('with a member that the procedure does not take is refused', async () => {
    const reply = await create({ body: { clusterName: 'a', endpoint: 'http://evil.test' } })
    expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([400, 'InvalidInput'])
  })
})

describe('answers', () => {
  test('of the API are never stored', async () => {
    const reply = await send(`${gantry.url}/api/trpc/ec2.instanceTypes`, { headers: page })
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'no-store'])
  })

  test('carry a policy without unsafe-inline, and no word on what serves them', async () => {
    const { headers } = await send(`${gantry.url}/healthz`)
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('to an unknown path of the API are JSON', async () => {
    const reply = await send(`${gantry.url}/api/nothing`, { headers: page })
    expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([404, 'NoSuchPath'])
  })

  test('to an unknown procedure are JSON', async () => {
    const reply = await send(`${gantry.url}/api/trpc/clusters.explode`, { headers: page })
    expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([404, 'NoSuchProcedure'])
  })

  test('never tell a stack', async () => {
    for (const path of [
      '/api/trpc/clusters.list?input=%',
      '/api/trpc/clusters.list?input={',
      '/%',
      '/assets/%2e%2e%2f',
      '/api/%c0',
    ]) {
      const { text, status } = await send(gantry.url + path, { headers: page })
      expect([path, status < 500, /\bat .*\.(ts|js|mjs):/.test(text)]).toEqual([path, true, false])
    }
  })

  test('to an endpoint that is away say so in one shape', async () => {
    const reply = await send(`${gantry.url}/api/trpc/clusters.list`, { headers: page })
    expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([502, 'EndpointUnreachable'])
  })

  test('to a Region that is none say so', async () => {
    const headers = { ...page, 'x-gantry-region': 'evil.test/' }
    const reply = await send(`${gantry.url}/api/trpc/clusters.list`, { headers })
    expect([reply.status, reply.json().error?.data.apiError.code]).toEqual([400, 'InvalidRegion'])
  })
})
