import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Console, startConsole } from './server.ts'
import { send } from './test-request.ts'
import { testConfig } from './test-world.ts'

const navigation = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' }
const script = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }

let gantry: Console
let webRoot: string

beforeAll(async () => {
  webRoot = mkdtempSync(path.join(tmpdir(), 'gantry-web-'))
  mkdirSync(path.join(webRoot, 'assets'))
  writeFileSync(path.join(webRoot, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  writeFileSync(path.join(webRoot, 'theme.js'), 'theme')
  writeFileSync(path.join(webRoot, 'assets/app-1a2b.js'), 'plain')
  writeFileSync(path.join(webRoot, 'assets/app-1a2b.js.gz'), 'gzipped')
  writeFileSync(path.join(webRoot, 'assets/style-3c4d.css'), 'plain')
  gantry = await startConsole({ ...testConfig(), webRoot })
})
afterAll(async () => {
  await gantry.close()
  rmSync(webRoot, { recursive: true })
})

test('gives the page at every address of the console, never from a cache, with a nonce of its own', async () => {
  const [one, two] = [
    await send(`${gantry.url}/us-east-1/clusters`, { headers: navigation }),
    await send(gantry.url, { headers: navigation }),
  ]
  expect([one.status, one.headers['content-type'], one.headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ])
  const nonce = /content="([^"]+)"/.exec(one.text)?.[1] ?? ''
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(two.text).not.toBe(one.text)
})

test('gives the page to a link from anywhere, but nothing to other sites that load or frame it', async () => {
  const crossSite = { ...navigation, 'sec-fetch-site': 'cross-site' }
  expect((await send(gantry.url, { headers: crossSite })).status).toBe(200)
  expect((await send(gantry.url, { headers: { ...crossSite, 'sec-fetch-dest': 'iframe' } })).status).toBe(403)
  expect((await send(`${gantry.url}/theme.js`, { headers: { ...script, 'sec-fetch-site': 'same-site' } })).status).toBe(403)
})

test('gives hashed assets for ever, compressed where there is a compressed one', async () => {
  const asset = `${gantry.url}/assets/app-1a2b.js`
  const gzipped = await send(asset, { headers: { ...script, 'accept-encoding': 'gzip, br' } })
  expect([gzipped.text, gzipped.headers['content-encoding'], gzipped.headers['content-type']]).toEqual([
    'gzipped',
    'gzip',
    'text/javascript; charset=utf-8',
  ])
  expect(gzipped.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(gzipped.headers.vary).toBe('Accept-Encoding')
  expect((await send(asset, { headers: script })).text).toBe('plain')
  const css = await send(`${gantry.url}/assets/style-3c4d.css`, { headers: { ...script, 'accept-encoding': 'gzip' } })
  expect([css.text, css.headers['content-encoding']]).toEqual(['plain', undefined])
})

test('asks anew for everything without a hash', async () => {
  expect((await send(`${gantry.url}/theme.js`, { headers: script })).headers['cache-control']).toBe('no-cache')
})

test('does not give the page for an asset or a script that is missing', async () => {
  expect((await send(`${gantry.url}/assets/gone-5e6f.js`, { headers: script })).status).toBe(404)
  expect((await send(`${gantry.url}/gone.js`, { headers: script })).status).toBe(404)
})

test('does not leave its folder', async () => {
  for (const address of [
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/....//index.html',
  ]) {
    const reply = await send(gantry.url + address, { headers: script })
    expect([address, reply.status >= 400]).toEqual([address, true])
  }
})

test('says how to build the page where it has not been built', async () => {
  const unbuilt = await startConsole({ ...testConfig(), webRoot: path.join(webRoot, 'nowhere') })
  const reply = await send(unbuilt.url, { headers: navigation })
  expect([reply.status, reply.text]).toEqual([503, 'The web console has not been built. Run: npm run build'])
  await unbuilt.close()
})

test('answers for its health once the emulator listens', async () => {
  let listen: (url: string) => void = () => {}
  const starting = await startConsole(testConfig(), { emulatorUrl: new Promise((resolve) => (listen = resolve)) })
  expect((await send(`${starting.url}/healthz`)).status).toBe(503)
  listen('http://127.0.0.1:9')
  await expect.poll(async () => (await send(`${starting.url}/healthz`)).status).toBe(200)
  await starting.close()
})

test('an occupied port is one line', async () => {
  const port = Number(new URL(gantry.url).port)
  await expect(startConsole({ ...testConfig(), port })).rejects.toThrow(`Port ${port} is in use. Choose another with PORT=…`)
})
