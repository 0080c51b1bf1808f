import type { Page } from '@playwright/test'
import { addInstances } from './instances.ts'
import { expect, SECOND, test, type World } from './world.ts'

const refreshButton = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true })
const clusterLinks = (page: Page) => page.getByRole('table', { name: 'Clusters' }).getByRole('link')

async function createClusters(world: World, ...names: string[]) {
  for (const clusterName of names) await world.tell('clusters.create', { clusterName })
}

test.describe('every state is a link', () => {
  test('filter and order are in the address, and survive a reload and going back', async ({ signedIn: page, world, later }) => {
    await createClusters(world, 'web-1', 'web-2', 'batch')
    await addInstances(world, 'web-2', 't2.micro')
    await later(0)
    await page.getByRole('searchbox', { name: /^Filter Clusters/ }).fill('web')
    await expect(clusterLinks(page)).toHaveText(['web-1', 'web-2'])
    const header = page.getByRole('columnheader', { name: 'Container instances' }).getByRole('button')
    await header.press('Enter')
    await header.press('Enter')
    await expect(clusterLinks(page)).toHaveText(['web-2', 'web-1'])
    await expect(page).toHaveURL(/[?&]q=web(&|$)/)
    await expect(page).toHaveURL(/[?&]sort=-instances(&|$)/)

    await page.reload()
    await expect(page.getByRole('searchbox', { name: /^Filter Clusters/ })).toHaveValue('web')
    await expect(clusterLinks(page)).toHaveText(['web-2', 'web-1'])

    await page.getByRole('link', { name: 'web-2' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cluster : web-2' })).toBeVisible()
    await page.goBack()
    await expect(clusterLinks(page)).toHaveText(['web-2', 'web-1'])
  })

  test('the page of a long list is in the address, and its length is a preference that is kept', async ({
    signedIn: page,
    world,
    later,
  }) => {
    await createClusters(world, ...Array.from({ length: 25 }, (_, index) => `cluster-${index + 1}`))
    await later(0)
    await page.getByRole('button', { name: 'Preferences of Clusters' }).click()
    const preferences = page.getByRole('dialog', { name: 'Preferences of Clusters' })
    await preferences.getByRole('radio', { name: '20 rows' }).check()
    await preferences.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('button', { name: 'Next page' }).click()
    // Ordered by the numbers in the names.
    const second = ['cluster-21', 'cluster-22', 'cluster-23', 'cluster-24', 'cluster-25']
    await expect(clusterLinks(page)).toHaveText(second)
    await expect(page).toHaveURL(/[?&]page=2/)
    await page.reload()
    await expect(clusterLinks(page)).toHaveText(second)
    await page.getByRole('link', { name: 'cluster-23' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cluster : cluster-23' }).waitFor()
    await page.goBack()
    await expect(clusterLinks(page)).toHaveText(second)
  })

  test('a filter that matches nothing says so and is cleared from there', async ({ signedIn: page, world, later }) => {
    await createClusters(world, 'web')
    await later(0)
    await page.getByRole('searchbox', { name: /^Filter Clusters/ }).fill('payments')
    await expect(page.getByText('Nothing matches the filter.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filter' }).click()
    await expect(clusterLinks(page)).toHaveText(['web'])
  })
})

test.describe('a list that refreshes by itself', () => {
  test('shows what others did', async ({ page, world }) => {
    await page.clock.install()
    await page.goto(world.signInUrl())
    await page.getByRole('link', { name: 'Clusters', exact: true }).click()
    await expect(page.getByText('No clusters in this Region yet.')).toBeVisible()
    await createClusters(world, 'by-somebody-else')
    await page.clock.runFor(31 * SECOND)
    await expect(clusterLinks(page)).toHaveText(['by-somebody-else'])
  })

  test('can be paused: nothing is asked until it is resumed', async ({ page, world }) => {
    await page.clock.install()
    await page.goto(world.signInUrl())
    await page.getByRole('link', { name: 'Clusters', exact: true }).click()
    await expect(page.getByText('No clusters in this Region yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Pause updates' }).click()
    await expect(page.getByText(/^paused, as of \d\d:\d\d:\d\d$/)).toBeVisible()

    await createClusters(world, 'by-somebody-else')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.clock.runFor(120 * SECOND)
    expect(asked).toEqual([])
    await page.getByRole('button', { name: 'Resume updates' }).click()
    await expect(clusterLinks(page)).toHaveText(['by-somebody-else'])
  })
})

test.describe('when the endpoint is gone', () => {
  test('the last good rows stay, with their age and a retry, and the page recovers by itself', async ({
    signedIn: page,
    world,
    later,
  }) => {
    await createClusters(world, 'payments')
    await later(0)
    await expect(clusterLinks(page)).toHaveText(['payments'])
    await world.stopEndpoint()
    await refreshButton(page).click()
    await expect(page.getByText(/^as of \d\d:\d\d:\d\d, retrying/)).toBeVisible({ timeout: 20_000 })
    await expect(clusterLinks(page)).toHaveText(['payments'])
    await expect(page.getByText('No answer')).toHaveCount(0)

    await world.startEndpoint()
    await expect(page.getByText(/^updated \d+ s ago$/)).toBeVisible({ timeout: 20_000 })
    await expect(clusterLinks(page)).toHaveText(['payments'])
  })

  test('a page that has nothing yet says so once, with a retry', async ({ signedIn: page, world }) => {
    await createClusters(world, 'payments')
    await world.stopEndpoint()
    await page.goto(`${world.url}/us-east-1/clusters`)
    await expect(page.getByText('No answer', { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('No answer', { exact: true })).toHaveCount(1)
    await world.startEndpoint()
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(clusterLinks(page)).toHaveText(['payments'])
  })

  test('a form keeps what was typed, shows the error once, and succeeds when sent again', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/create-cluster`)
    await page.getByLabel('Cluster name').fill('payments')
    await world.stopEndpoint()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByText('No answer', { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('No answer', { exact: true })).toHaveCount(1)
    await expect(page.getByLabel('Cluster name')).toHaveValue('payments')
    await world.startEndpoint()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cluster : payments' })).toBeVisible()
  })
})

test('what cannot be done says why', async ({ signedIn: page, world, later }) => {
  await createClusters(world, 'payments')
  await later(0)
  const remove = page.getByRole('button', { name: 'Delete Cluster' })
  await expect(remove).toBeDisabled()
  await expect(remove).toHaveAccessibleDescription('Choose a cluster first.')
})

test('each Region has its own clusters, and the band says that this is the emulator', async ({
  signedIn: page,
  world,
  later,
}) => {
  await createClusters(world, 'in-virginia')
  await later(0)
  await expect(page.getByRole('banner').getByText('EMULATOR')).toBeVisible()
  await expect(clusterLinks(page)).toHaveText(['in-virginia'])

  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-west-1')
  await expect(page).toHaveURL(`${world.url}/eu-west-1/clusters`)
  await expect(page.getByText('No clusters in this Region yet.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Create cluster' }).first().click()
  await page.getByLabel('Cluster name').fill('in-ireland')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page).toHaveURL(/\/eu-west-1\/clusters\/in-ireland\//)

  await page.goto(`${world.url}/us-east-1/clusters`)
  await expect(clusterLinks(page)).toHaveText(['in-virginia'])
})

test('every id can be copied', async ({ signedIn: page, world, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await createClusters(world, 'payments')
  const [id = ''] = await addInstances(world, 'payments', 't2.micro')
  await page.goto(`${world.url}/us-east-1/clusters/payments/instances`)
  await page.getByRole('button', { name: `Copy ${id}` }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id)
})

test('the theme is chosen and kept', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: 'Use the dark theme' }).click()
  await expect(page.locator('body')).toHaveClass(/awsui-dark-mode/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Use the light theme' })).toBeVisible()
})

test('an address that leads nowhere says so', async ({ signedIn: page, world }) => {
  await page.goto(`${world.url}/us-east-1/no-such-page`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Go to the start' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Amazon ECS' })).toBeVisible()
})
