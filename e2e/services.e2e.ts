import type { Page } from '@playwright/test'
import { addInstances } from './instances.ts'
import { expect, MINUTE, SECOND, test, type World } from './world.ts'

const dynamicWeb = (cpu: number) => ({
  family: 'web',
  containerDefinitions: [{ name: 'httpd', image: 'httpd:2.4', cpu, memory: 100, portMappings: [{ containerPort: 80 }] }],
})

async function startService(
  world: World,
  {
    document = dynamicWeb(10),
    instances = 2,
    desiredCount = 4,
  }: { document?: object; instances?: number; desiredCount?: number } = {},
): Promise<void> {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await addInstances(world, 'shop', ...Array<string>(instances).fill('t2.micro'))
  const { family } = await world.tell('taskDefinitions.register', { document: document as Record<string, unknown> })
  await world.tell('services.create', {
    cluster: 'shop',
    serviceName: 'web',
    taskDefinition: family,
    schedulingStrategy: 'REPLICA',
    desiredCount,
    clientToken: 'the-only-one',
  })
}

const address = (world: World, rest = '') => `${world.url}/us-east-1/clusters/shop/services/web${rest}`
const numbers = (page: Page) => page.getByRole('main').getByText(/^Desired \d+ · Running/)

test('a service is created from the page of its cluster, and its tasks start', async ({ signedIn: page, world, later }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await addInstances(world, 'shop', 't2.micro')
  await world.tell('taskDefinitions.register', { document: dynamicWeb(10) })
  await page.goto(`${world.url}/us-east-1/clusters/shop`)
  await page.getByRole('link', { name: 'Create Service' }).first().click()
  await page.getByRole('button', { name: 'Create Service' }).click()
  await expect(page.getByLabel('Service name')).toHaveAttribute('aria-invalid', 'true')

  await page.getByRole('button', { name: /^Task definition/ }).click()
  await page.getByRole('option', { name: 'web' }).click()
  await page.getByLabel('Service name').fill('web')
  await page.getByLabel('Number of tasks').fill('3')
  await page.getByRole('button', { name: 'Show the call' }).click()
  await expect(page.getByRole('region', { name: 'AWS CLI command' })).toContainText('aws ecs create-service')
  await page.getByRole('button', { name: 'Create Service' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Service : web' })).toBeVisible()
  await later(2 * MINUTE)
  await expect(numbers(page)).toContainText('Desired 3 · Running 3 · Pending 0')
  await expect(page.getByRole('row').filter({ hasText: 'has reached a steady state' })).toBeVisible()
})

test("a service's page has tasks, events, deployments and details, each with an address", async ({
  signedIn: page,
  world,
  later,
}) => {
  await startService(world)
  await page.goto(address(world))
  await expect(page).toHaveURL(address(world, '/tasks'))
  await later(2 * MINUTE)
  await expect(page.getByRole('table', { name: 'Tasks' }).getByRole('row').filter({ hasText: 'RUNNING' })).toHaveCount(4)

  const tabs = page.getByRole('navigation', { name: 'Service web' })
  await tabs.getByRole('link', { name: 'Events' }).click()
  await expect(page).toHaveURL(address(world, '/events'))
  await expect(page.getByText(/^Last updated on \w+ \d+, \d{4} \d\d:\d\d:\d\d \(\+0000\)$/)).toBeVisible()
  const headers = page.getByRole('table', { name: 'Events' }).getByRole('columnheader')
  await expect(headers).toHaveText(['Event Id', 'Event Time', 'Message'])
  await page.getByRole('searchbox', { name: /^Filter Events/ }).fill('steady')
  await expect(page.getByRole('table', { name: 'Events' }).getByRole('row')).toHaveCount(2) // the header, and the one event
  await expect(page).toHaveURL(/[?&]q=steady/)

  await tabs.getByRole('link', { name: 'Deployments' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^PRIMARY/ })).toBeVisible()
  await tabs.getByRole('link', { name: 'Details' }).click()
  await expect(page.getByText('REPLICA')).toBeVisible()
})

test('a rolling deployment shows both deployments, and their counts move', async ({ signedIn: page, world, later }) => {
  await startService(world)
  await world.advance(2 * MINUTE)
  await world.tell('taskDefinitions.register', { document: dynamicWeb(20) })
  await page.goto(address(world, '/update'))
  // Between 50 % and 100 % of 4: two old tasks make room for two new ones.
  await page.getByLabel('Minimum healthy percent').fill('50')
  await page.getByLabel('Maximum percent').fill('100')
  await page.getByRole('button', { name: /^Revision/ }).click()
  await page.getByRole('option', { name: /^2/ }).click()
  await page.getByRole('button', { name: 'Update Service' }).click()
  await expect(page).toHaveURL(address(world, '/deployments'))

  const old = page.getByRole('heading', { level: 2, name: /^ACTIVE/ })
  await expect(page.getByRole('heading', { level: 2, name: /^PRIMARY/ })).toBeVisible()
  await expect(old).toBeVisible()
  // One batch after the other, as long as it takes.
  for (const running of [0, 2, 4]) {
    const progress = page.getByText(new RegExp(`^${running} of 4 running`))
    await expect(async () => {
      if (running > 0) await later(5 * SECOND)
      await expect(progress).toBeVisible({ timeout: 1_000 })
    }).toPass()
  }
  await later(10 * MINUTE)
  await expect(old).toBeHidden()
})

test('a service that wants tasks is not just deleted: the guard is explained, and scaling to zero first is offered', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startService(world, { desiredCount: 2 })
  await world.advance(MINUTE)
  await page.goto(address(world))
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete service web' })
  await expect(dialog.getByText('The service wants 2 tasks. Set the number of tasks to 0 first.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'Scale to zero, then delete' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(page.getByText('Service web is deleted.')).toBeVisible()
  await expect(page).toHaveURL(`${world.url}/us-east-1/clusters/shop/services`)
  await later(0)
  await expect(page.getByText('No services in this cluster yet.')).toBeVisible()
})

test('a service is deleted by force at once, when one says so', async ({ signedIn: page, world }) => {
  await startService(world, { desiredCount: 2 })
  await page.goto(`${world.url}/us-east-1/clusters/shop/services`)
  await page.getByRole('radio', { name: 'Choose web' }).check()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete service web' })
  await dialog.getByRole('radio', { name: 'Delete by force' }).check()
  await dialog.getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(page.getByText('Service web is deleted.')).toBeVisible()
})

test('a task that somebody stops is replaced', async ({ signedIn: page, world, later }) => {
  await startService(world, { desiredCount: 2 })
  await page.goto(address(world))
  await later(MINUTE)
  const running = page.getByRole('table', { name: 'Tasks' }).getByRole('row').filter({ hasText: 'RUNNING' })
  await expect(running).toHaveCount(2)
  const first = await running.first().getByRole('link').first().innerText()
  await page.getByRole('checkbox', { name: `Choose ${first}` }).check()
  await page.getByRole('button', { name: 'Stop' }).first().click()
  const dialog = page.getByRole('dialog', { name: `Stop task ${first}` })
  await expect(dialog.getByText('Service web starts others in their place.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(dialog).toBeHidden()
  await later(2 * MINUTE)
  await expect(running).toHaveCount(2)
  await expect(page.getByRole('link', { name: first })).toBeHidden()
})

test('an image that cannot be pulled: the service says so, its event is explained, and the stopped task has the verdict', async ({
  signedIn: page,
  world,
  later,
}) => {
  const containerDefinitions = [{ name: 'api', image: 'my/does-not-exist', cpu: 10, memory: 50 }]
  await startService(world, { document: { family: 'broken', containerDefinitions }, desiredCount: 1 })
  await page.goto(address(world, '/events'))
  await later(10 * MINUTE)
  await expect(page.getByText('0 of 1 running: tasks keep failing to start')).toBeVisible()
  const event = page.getByRole('row').filter({ hasText: 'is unable to consistently start tasks successfully' }).first()
  await event.getByText('Explain').click()
  await expect(event.getByText('Cause')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Problems only' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'has started' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Stopped tasks' }).first().click()
  await expect(page).toHaveURL(/status=STOPPED/)
  await page.getByRole('table', { name: 'Tasks' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Task : / })).toBeVisible()
  await expect(page.getByText(/CannotPullContainerError/).first()).toBeVisible()
  await expect(page.getByText(/other tasks? of service web ended in the same way/)).toBeVisible()
})

test('events that repeat are folded, and unfolded on demand', async ({ signedIn: page, world, later }) => {
  const containerDefinitions = [{ name: 'big', image: 'httpd:2.4', cpu: 10, memory: 900 }]
  await startService(world, { document: { family: 'big', containerDefinitions }, desiredCount: 2, instances: 1 })
  await page.goto(address(world, '/events'))
  await later(10 * 60 * MINUTE)
  const notPlaced = page.getByRole('row').filter({ hasText: 'was unable to place a task' })
  await expect(notPlaced).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Fold repeats' }).click()
  await expect(notPlaced.nth(1)).toBeVisible()
  await expect(page).toHaveURL(/fold=no/)
})

test('a service that is not there says so', async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(address(world))
  await expect(page.getByRole('heading', { level: 1, name: 'Service web is not there' })).toBeVisible()
})
