import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as base } from './world.ts'

/** A page of somebody else's on another port of this machine: the same site, to a browser's cookies. */
const test = base.extend<{ otherOrigin: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  otherOrigin: async ({}, use) => {
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>Elsewhere</title>'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.close()
  },
})

test('a page on another port can neither read the session nor call a procedure', async ({ signedIn, world, otherOrigin }) => {
  const attacker = await signedIn.context().newPage()
  await attacker.goto(otherOrigin)
  const outcomes = await attacker.evaluate(async (url) => {
    const tryTo = (path: string, init: RequestInit) =>
      fetch(url + path, { credentials: 'include', ...init }).then(
        (reply) => reply.type,
        () => 'refused',
      )
    const body = JSON.stringify({ clusterName: 'stolen' })
    return Promise.all([
      tryTo('/api/session', {}),
      tryTo('/api/trpc/clusters.list', {}),
      tryTo('/api/trpc/clusters.create', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      // Sent without a question beforehand; the reply cannot be read, so only the deed would count.
      tryTo('/api/trpc/clusters.create', { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body }),
    ])
  }, world.url)
  expect(outcomes).toEqual(['refused', 'refused', 'refused', expect.stringMatching(/^(refused|opaque)$/)])
  expect((await world.ask('clusters.list', {})).items).toEqual([])
})

test('a form on another port that posts to a procedure changes nothing', async ({ signedIn, world, otherOrigin }) => {
  const attacker = await signedIn.context().newPage()
  await attacker.goto(otherOrigin)
  const answered = attacker.waitForResponse((response) => response.url().endsWith('/api/trpc/clusters.create'))
  await attacker.evaluate((url) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'post', enctype: 'text/plain', action: `${url}/api/trpc/clusters.create` })
    const input = document.createElement('input')
    Object.assign(input, { name: '{"clusterName":"stolen","x":"', value: '"}' })
    form.append(input)
    document.body.append(form)
    form.submit()
  }, world.url)
  expect((await answered).status()).toBe(403)
  expect((await world.ask('clusters.list', {})).items).toEqual([])
})

test('no other page can show the console in a frame', async ({ signedIn, world, otherOrigin }) => {
  const attacker = await signedIn.context().newPage()
  await attacker.goto(otherOrigin)
  await attacker.evaluate((url) => {
    const frame = document.createElement('iframe')
    Object.assign(frame, { src: url, title: 'stolen' })
    document.body.append(frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  }, world.url)
  await expect(attacker.frameLocator('iframe[title="stolen"]').getByRole('heading', { name: 'Clusters' })).toHaveCount(0)
})

test('a link elsewhere that leads into the console opens it', async ({ signedIn, world, otherOrigin }) => {
  const reader = await signedIn.context().newPage()
  await reader.goto(otherOrigin)
  await reader.evaluate((url) => {
    const link = document.createElement('a')
    Object.assign(link, { href: `${url}/us-east-1/task-definitions`, textContent: 'the ticket' })
    document.body.append(link)
  }, world.url)
  await reader.getByRole('link', { name: 'the ticket' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Task Definitions' })).toBeVisible()
})

test('a sign-in link works once', async ({ page, browser, world }) => {
  const link = world.signInUrl()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Amazon ECS' })).toBeVisible()
  expect(page.url()).not.toContain('code')

  const elsewhere = await browser.newPage()
  await elsewhere.goto(link)
  await expect(elsewhere.getByRole('heading', { name: 'Sign in to Gantry' })).toBeVisible()
  await expect(elsewhere.getByRole('alert')).toHaveText(
    'This sign-in link is used or too old. Open the newest one that the terminal shows.',
  )
  await elsewhere.close()
})

test('a wrong code is refused and the right one, pasted as a link, signs in', async ({ page, world }) => {
  await page.goto(world.url)
  const code = page.getByLabel('Or paste the link or its code here')
  await expect(page.getByRole('alert')).toHaveText('')
  await code.fill('not-the-code')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('This sign-in link is used or too old.')
  await code.fill(world.signInUrl())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Amazon ECS' })).toBeVisible()
})

test('a lost session asks to sign in again, once, and then shows the page one was on', async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'payments' })
  const address = `${world.url}/us-east-1/clusters/payments/instances?status=DRAINING`
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: 'Cluster : payments' })).toBeVisible()

  await world.restartConsole()
  // Unless the page has asked by itself already, and found out.
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true })
  if (await refresh.isVisible()) await refresh.dispatchEvent('click', undefined, { timeout: 1_000 }).catch(() => {})
  await expect(page.getByRole('heading', { name: 'Sign in to Gantry' })).toBeVisible()
  expect(page.url()).toBe(address)
  await page.getByLabel('Or paste the link or its code here').fill(world.signInUrl())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cluster : payments' })).toBeVisible()
  expect(page.url()).toBe(address)
})
