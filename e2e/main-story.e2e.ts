import { expect, MINUTE, SECOND, test } from './world.ts'

test.setTimeout(180_000)

test('an empty account becomes a service that ECS cannot place, that says why, and that is mended, deployed and deleted', async ({
  signedIn: page,
  later,
}) => {
  const numbers = page.getByRole('main').getByText(/^Desired \d+ · Running/)

  await test.step('create a cluster', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Create cluster' }).first().click()
    await page.getByLabel('Cluster name').fill('web')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cluster : web' })).toBeVisible()
  })

  await test.step('launch an instance, for which the role is made on the way', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Launch container instances' }).first().click()
    await page.getByRole('button', { name: 'Create ecsInstanceRole' }).click()
    await expect(page.getByText('Role ecsInstanceRole is ready.')).toBeVisible()
    await page.getByRole('button', { name: 'Launch Instances', exact: true }).click()
    await expect(page.getByText('1 instance launching: it registers by itself in about a minute.')).toBeVisible()
    await later(2 * MINUTE)
    const instances = page.getByRole('table', { name: 'Container instances' })
    await expect(instances.getByRole('row').filter({ hasText: 'us-east-1' })).toHaveCount(1)
  })

  await test.step('create a task definition from the sample: look at the JSON, change memory in Builder, see it in the JSON', async () => {
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Task Definitions' }).click()
    await page.getByRole('link', { name: 'Create new task definition' }).first().click()
    await page.getByRole('button', { name: /^Start from/ }).click()
    await page.getByRole('option', { name: /^Sample web application/ }).click()
    await page.getByRole('tab', { name: 'JSON' }).click()
    const json = page.getByRole('textbox', { name: 'Task definition JSON' })
    await expect(json).toContainText('"memory": 300')

    await page.getByRole('tab', { name: 'Builder' }).click()
    await page.getByRole('button', { name: 'simple-app', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit container definition simple-app' })
    await dialog.getByLabel('Memory (MB), hard limit').fill('210')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('tab', { name: 'JSON' }).click()
    await expect(json).toContainText('"memory": 210')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition : console-sample-app:1' })).toBeVisible()
  })

  await test.step('create a service with 2 tasks', async () => {
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Create Service' }).click()
    await page.getByRole('button', { name: /^Cluster/ }).click()
    await page.getByRole('option', { name: /^web/ }).click()
    await page.getByLabel('Service name').fill('sample-webapp')
    await page.getByLabel('Number of tasks').fill('2')
    await page.getByRole('button', { name: 'Create Service' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Service : sample-webapp' })).toBeVisible()
    await expect(page).toHaveURL(/\/events$/)
  })

  await test.step('one task runs, the other cannot be placed, and the Events tab says so and explains it', async () => {
    await later(MINUTE)
    await expect(numbers).toContainText('Desired 2 · Running 1 · Pending 0')
    await expect(page.getByText(/^1 of 2 not placed/)).toBeVisible()
    const event = page.getByRole('row').filter({ hasText: 'was unable to place a task' }).first()
    await expect(event).toContainText('is already using a port required by your task')
    await event.getByText('Explain').click()
    await expect(event.getByText('one host port serves one container per instance')).toBeVisible()
    await expect(event.getByText('Remedies')).toBeVisible()
  })

  await test.step('launch an instance from the explanation: steady state', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Launch container instances' }).first().click()
    await page.getByRole('button', { name: 'Launch Instances', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cluster : web' })).toBeVisible()
    await later(5 * MINUTE)
    await page.goto(new URL('/us-east-1/clusters/web/services/sample-webapp/events', page.url()).href)
    await expect(numbers).toContainText('Desired 2 · Running 2 · Pending 0')
    await expect(page.getByText(/^1 of 2 not placed/)).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: 'has reached a steady state' }).first()).toBeVisible()
  })

  await test.step('a new revision with a dynamic port', async () => {
    await numbers.getByRole('link', { name: 'console-sample-app:1' }).click()
    await page.getByRole('link', { name: 'Create new revision' }).click()
    await page.getByRole('button', { name: 'simple-app', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit container definition simple-app' })
    await dialog.getByRole('textbox', { name: /^Host port/ }).fill('0')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition : console-sample-app:2' })).toBeVisible()
  })

  await test.step('update the service to it and watch both deployments', async () => {
    await page.goto(new URL('/us-east-1/clusters/web/services/sample-webapp/update', page.url()).href)
    await page.getByRole('button', { name: /^Revision/ }).click()
    await page.getByRole('option', { name: /^2/ }).click()
    await page.getByRole('button', { name: 'Update Service' }).click()
    await expect(page).toHaveURL(/\/deployments$/)
    const old = page.getByRole('heading', { level: 2, name: /^ACTIVE/ })
    await expect(page.getByRole('heading', { level: 2, name: /^PRIMARY/ })).toBeVisible()
    await expect(old).toBeVisible()
    await later(10 * MINUTE)
    await expect(old).toBeHidden()
    await expect(page.getByText('2 of 2 running')).toBeVisible()
    await expect(numbers).toContainText('console-sample-app:2')
  })

  await test.step('run a task with a command of its own', async () => {
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Task Definitions' }).click()
    await page.getByRole('link', { name: 'console-sample-app:2' }).click()
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Run Task' }).click()
    await page.getByRole('button', { name: /^Cluster/ }).click()
    await page.getByRole('option', { name: /^web/ }).click()
    await page.getByRole('button', { name: 'Advanced Options' }).click()
    await page.getByRole('textbox', { name: 'Command' }).fill('/bin/sh,-c,exit 3')
    await expect(page.getByText('→ ["/bin/sh","-c","exit 3"]')).toBeVisible()
    await page.getByRole('button', { name: 'Run Task' }).click()
    await page.getByText('1 task of console-sample-app:2 started').getByRole('link').click()
    await later(MINUTE)
    await expect(page.getByRole('row', { name: 'simple-app' })).toContainText('3:')
  })

  await test.step('scale to zero, and delete', async () => {
    await page.goto(new URL('/us-east-1/clusters/web/services/sample-webapp/update', page.url()).href)
    await page.getByLabel('Number of tasks').fill('0')
    await page.getByRole('button', { name: 'Update Service' }).click()
    await expect(page.getByText('Service sample-webapp is updated.')).toBeVisible()
    await later(2 * MINUTE)
    await expect(numbers).toContainText('Desired 0 · Running 0')
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('dialog', { name: 'Delete service sample-webapp' }).getByRole('button', { name: 'Yes, Delete' }).click()
    await expect(page.getByText('Service sample-webapp is deleted.')).toBeVisible()
    await later(30 * SECOND)
    await expect(page.getByText('No services in this cluster yet.')).toBeVisible()
  })
})
