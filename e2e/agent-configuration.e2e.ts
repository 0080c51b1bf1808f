import type { Page } from '@playwright/test'
import { expect, test, type World } from './world.ts'

const address = (world: World, query = '') => `${world.url}/us-east-1/agent-configuration${query}`
const result = (page: Page, name: 'ecs.config' | 'User data' | 'docker run') => page.getByRole('region', { name, exact: true })

async function addRegistry(page: Page, login: { username: string; password: string }) {
  await page.getByRole('button', { name: 'Add registry' }).click()
  await page.getByLabel('User name, registry 1').fill(login.username)
  await page.getByLabel('Password, registry 1').fill(login.password)
}

test('what is typed becomes a file, user data and a command', async ({ signedIn: page, world }) => {
  await page.goto(address(world, '?cluster=shop'))
  await expect(page.getByLabel('ECS_CLUSTER')).toHaveValue('shop')
  await page.getByLabel('ECS_RESERVED_PORTS').fill('[22, 8080]')
  await page.getByRole('button', { name: /^ECS_LOGLEVEL/ }).click()
  await page.getByRole('option', { name: 'debug' }).click()

  for (const name of ['ecs.config', 'User data', 'docker run'] as const) {
    await expect(result(page, name)).toContainText('ECS_CLUSTER=shop')
    await expect(result(page, name)).toContainText('ECS_LOGLEVEL=debug')
  }
  await expect(result(page, 'ecs.config')).toContainText('ECS_RESERVED_PORTS=[22, 8080]')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download ecs.config' }).click()
  expect((await downloading).suggestedFilename()).toBe('ecs.config')
})

test('a value that the agent would not understand is refused under its field, and left out', async ({
  signedIn: page,
  world,
}) => {
  await page.goto(address(world))
  const ports = page.getByLabel('ECS_RESERVED_PORTS')
  await ports.fill('22 and 80')
  await expect(ports).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Left out below until corrected: ECS_RESERVED_PORTS.')).toBeVisible()
  await expect(result(page, 'ecs.config')).not.toContainText('ECS_RESERVED_PORTS')
  await ports.fill('[22, 80]')
  await expect(ports).not.toHaveAttribute('aria-invalid', 'true')
  await expect(result(page, 'ecs.config')).toContainText('ECS_RESERVED_PORTS=[22, 80]')
})

test('a registry’s password is in the file, never in user data, on a command line or in a request', async ({
  signedIn: page,
  world,
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto(address(world))
  await addRegistry(page, { username: 'ann', password: 'open-sesame' })
  const secret = Buffer.from('ann:open-sesame').toString('base64')
  await expect(result(page, 'ecs.config')).toContainText(secret)
  await expect(result(page, 'ecs.config')).toContainText('ECS_ENGINE_AUTH_TYPE=dockercfg')
  await expect(page.getByText(/Left out of user data: .*ECS_ENGINE_AUTH_DATA/)).toBeVisible()
  for (const name of ['User data', 'docker run'] as const) {
    await expect(result(page, name)).not.toContainText(secret)
    await expect(result(page, name)).not.toContainText('open-sesame')
  }

  await page.getByRole('radio', { name: /^docker\b(?!cfg)/ }).check()
  await expect(result(page, 'ecs.config')).toContainText('"password":"open-sesame"')
  await expect(result(page, 'User data')).not.toContainText('open-sesame')

  await page.getByRole('radio', { name: /^From Amazon S3/ }).check()
  await page.getByLabel('File in a private bucket').fill('s3://my-bucket/ecs.config')
  await expect(result(page, 'User data')).toContainText('aws s3 cp s3://my-bucket/ecs.config /etc/ecs/ecs.config')
  await expect(result(page, 'User data')).not.toContainText('open-sesame')
  await expect(page.getByRole('region', { name: 'policy for the instance role' })).toContainText(
    'arn:aws:s3:::my-bucket/ecs.config',
  )
  expect(sent.filter((each) => each.includes('open-sesame') || each.includes(secret))).toEqual([])
})

test('registries are taken over from a file of docker login', async ({ signedIn: page, world }) => {
  await page.goto(address(world))
  await page.getByRole('button', { name: 'Take over from docker login' }).click()
  const file = page.getByLabel(/^Contents of/)
  await file.fill('not JSON')
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(file).toHaveAttribute('aria-invalid', 'true')
  const auth = Buffer.from('ann:open-sesame').toString('base64')
  await file.fill(JSON.stringify({ auths: { 'registry.example.com': { auth } } }))
  await page.getByRole('button', { name: 'Take over', exact: true }).click()
  await expect(page.getByLabel('Registry, registry 1')).toHaveValue('registry.example.com')
  await expect(page.getByLabel('User name, registry 1')).toHaveValue('ann')
})

test('the configuration goes on to the launch of instances', async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(address(world, '?cluster=shop'))
  await page.getByLabel('ECS_RESERVED_PORTS').fill('[22, 8080]')
  await page.getByRole('button', { name: 'Launch instances with this user data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Launch container instances' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'User data' })).toHaveValue(/ECS_RESERVED_PORTS=\[22, 8080\]/)
})
