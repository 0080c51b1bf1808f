import { addInstances } from './instances.ts'
import { expect, test } from './world.ts'

test('an empty account says what a cluster is for, and a cluster is created from there', async ({ signedIn: page }) => {
  await expect(page.getByText('No clusters in this Region yet.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Create cluster' }).first().click()
  await page.getByLabel('Cluster name').fill('payments')
  await page.getByRole('button', { name: 'Create', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Cluster : payments' })).toBeVisible()
  await expect(page.getByText('Cluster payments is created.')).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Clusters' }).click()
  const row = page.getByRole('row', { name: 'payments' })
  await expect(row).toContainText('ACTIVE')
})

test('a name that ECS would refuse is refused in the form, with what is allowed', async ({ signedIn: page }) => {
  await page.getByRole('main').getByRole('link', { name: 'Create cluster' }).first().click()
  const name = page.getByLabel('Cluster name')
  await name.fill('my cluster')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await expect(page).toHaveURL(/\/create-cluster$/)
  await name.fill('my-cluster')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cluster : my-cluster' })).toBeVisible()
})

test('the list shows counts and how much of CPU and memory is reserved', async ({ signedIn: page, world, later }) => {
  await world.tell('clusters.create', { clusterName: 'batch' })
  await addInstances(world, 'batch', 't2.micro', 't2.micro')
  const containerDefinitions = [{ name: 'sleep', image: 'busybox', cpu: 512, memory: 199, command: ['sleep', '3600'] }]
  await world.tell('taskDefinitions.register', { document: { family: 'nap', containerDefinitions } })
  await world.tell('tasks.run', { cluster: 'batch', taskDefinition: 'nap', count: 2, clientToken: 'two-naps' })
  await later(60_000)

  const row = page.getByRole('row', { name: 'batch' })
  const cells = row.getByRole('cell')
  await expect(cells.filter({ hasText: /^2$/ })).toHaveCount(2) // running tasks, container instances
  // 2 x 512 of 2 x 1024 units, and 2 x 199 of 2 x 995 MiB
  await expect(row.getByRole('meter', { name: 'CPU reserved' })).toHaveText('1,024 of 2,048 units')
  await expect(row.getByRole('meter', { name: 'Memory reserved' })).toHaveText('398 of 1,990 MiB')
})

test('a cluster that still holds something says so instead of being deleted, and goes once it is empty', async ({
  signedIn: page,
  world,
  later,
}) => {
  await world.tell('clusters.create', { clusterName: 'old' })
  const [containerInstance = ''] = await addInstances(world, 'old', 't2.micro')
  await later(0)

  await page.getByRole('radio', { name: 'Choose old' }).check()
  const remove = page.getByRole('button', { name: 'Delete Cluster' })
  await expect(remove).toBeDisabled()
  await expect(remove).toHaveAccessibleDescription('Empty the cluster first: it still has 1 container instance.')

  await world.tell('instances.deregister', { cluster: 'old', containerInstance, force: false })
  await later(0)
  await remove.click()
  const dialog = page.getByRole('dialog', { name: 'Delete cluster old' })
  await dialog.getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Cluster old is deleted.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'old' })).toBeHidden()
})

test('a refusal of ECS stays in the dialog, in its own words and with what to do', async ({ signedIn: page, world, later }) => {
  await world.tell('clusters.create', { clusterName: 'busy' })
  await later(0)
  await page.getByRole('radio', { name: 'Choose busy' }).check()
  await page.getByRole('button', { name: 'Delete Cluster' }).click()
  // Somebody else is quicker.
  await addInstances(world, 'busy', 't2.micro')

  const dialog = page.getByRole('dialog', { name: 'Delete cluster busy' })
  await dialog.getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(dialog.getByText('ClusterContainsContainerInstancesException')).toBeVisible()
  await expect(dialog.getByText('Deregister its container instances (tab ECS Instances), then delete the cluster.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('row', { name: 'busy' })).toBeVisible()
})

test("a cluster's page has its tabs, each with an address of its own", async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'payments' })
  await page.goto(`${world.url}/us-east-1/clusters/payments`)
  await expect(page.getByRole('heading', { level: 1, name: 'Cluster : payments' })).toBeVisible()
  await expect(page.getByText('Services 0 · Tasks 0 running, 0 pending · Container instances 0')).toBeVisible()

  const tabs = page.getByRole('navigation', { name: 'Cluster payments' })
  for (const [tab, address, table] of [
    ['Tasks', 'tasks', 'Tasks'],
    ['ECS Instances', 'instances', 'Container instances'],
    ['Services', 'services', 'Services'],
  ] as const) {
    await tabs.getByRole('link', { name: tab }).click()
    await expect(page).toHaveURL(`${world.url}/us-east-1/clusters/payments/${address}`)
    await expect(page.getByRole('heading', { level: 2, name: table })).toBeVisible()
  }
})

test('a cluster that is not there has a page that says so and leads to the list', async ({ signedIn: page, world }) => {
  await page.goto(`${world.url}/us-east-1/clusters/nothing-here`)
  await expect(page.getByRole('heading', { name: 'Cluster nothing-here is not there' })).toBeVisible()
  await page.getByRole('link', { name: 'All clusters' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clusters' })).toBeVisible()
})
