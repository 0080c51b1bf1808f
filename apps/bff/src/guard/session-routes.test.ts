import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Console, startConsole } from '../server.ts'
import { ownPage, send, signIn } from '../test-request.ts'
import { testConfig } from '../test-world.ts'

let gantry: Console
let links: string[]

beforeEach(async () => {
  links = []
  gantry = await startConsole(testConfig(), {
    emulatorUrl: Promise.resolve('http://127.0.0.1:9'),
    onNewSignInUrl: (url) => links.push(url),
  })
})
afterEach(() => gantry.close())

const session = (method: string, headers: Record<string, string>, body?: unknown) =>
  send(`${gantry.url}/api/session`, { method, headers, body })
const codeOf = (url: string) => new URL(url).hash.slice('#code='.length)

describe('signing in', () => {
  test('sets a cookie that no script and no other site can use, and tells the page its secret and connection', async () => {
    const reply = await session('POST', ownPage, { code: codeOf(gantry.signInUrl()) })
    const port = new URL(gantry.url).port
    expect(reply.headers['set-cookie']?.[0]).toMatch(new RegExp(`^gantry-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`))
    expect(reply.json()).toEqual({
      secret: expect.stringMatching(/^[\w-]{43}$/) as string,
      connection: {
        kind: 'emulator',
        endpoint: 'http://127.0.0.1:9',
        region: 'us-east-1',
        version: '0.1.0',
      },
    })
  })

  test('works once with a link; the next link is for the next browser', async () => {
    const first = gantry.signInUrl()
    await signIn(first)
    await expect(signIn(first)).rejects.toThrow('This sign-in link is used or too old.')
    expect(links).toEqual([gantry.signInUrl()])
    await signIn(gantry.signInUrl())
  })

  test('with a wrong code fails as a matter of session', async () => {
    const reply = await session('POST', ownPage, { code: 'guess' })
    expect([reply.status, reply.json().error?.data.apiError.kind]).toEqual([401, 'session'])
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test('is refused to another site even with the right code', async () => {
    const body = { code: codeOf(gantry.signInUrl()) }
    expect((await session('POST', { 'sec-fetch-site': 'same-site' }, body)).status).toBe(403)
    expect((await session('POST', ownPage, body)).status).toBe(200)
  })
})

test('a reloaded page learns its secret again', async () => {
  const page = await signIn(gantry.signInUrl())
  const reply = await session('GET', { ...ownPage, cookie: page.cookie ?? '' })
  expect(reply.json().secret).toBe(page['x-gantry-secret'])
})

test('signing out ends the session, and needs the secret', async () => {
  const page = await signIn(gantry.signInUrl())
  expect((await session('DELETE', { ...ownPage, cookie: page.cookie ?? '' })).status).toBe(401)
  expect((await session('GET', page)).status).toBe(200)
  expect((await session('DELETE', page)).status).toBe(200)
  expect((await session('GET', page)).status).toBe(401)
})
