import type { Page } from '@playwright/test'
import { addInstances } from './instances.ts'
import { expect, MINUTE, SECOND, test, type World } from './world.ts'

const web = {
  family: 'web',
  containerDefinitions: [
    { name: 'httpd', image: 'httpd:2.4', cpu: 100, memory: 200, portMappings: [{ containerPort: 80, hostPort: 80 }] },
  ],
}
const job = {
  family: 'job',
  containerDefinitions: [{ name: 'worker', image: 'busybox', cpu: 10, memory: 20, command: ['sleep', '30'] }],
}

async function startCluster(world: World, instances: number): Promise<string[]> {
  await world.tell('clusters.create', { clusterName: 'batch' })
  const ids = await addInstances(world, 'batch', ...Array<string>(instances).fill('t2.micro'))
  for (const document of [web, job]) await world.tell('taskDefinitions.register', { document })
  return ids
}

const runTask = (world: World, query: string) => `${world.url}/us-east-1/run-task?${query}`
const run = (page: Page) => page.getByRole('button', { name: 'Run Task' }).click()

test('tasks are run from the list of task definitions, with overrides of command and environment', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startCluster(world, 1)
  await page.goto(`${world.url}/us-east-1/task-definitions`)
  await page.getByRole('radio', { name: 'Choose job' }).check()
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Run Task' }).click()
  await page.getByRole('button', { name: /^Cluster/ }).click()
  await page.getByRole('option', { name: /^batch/ }).click()
  await page.getByRole('button', { name: 'Advanced Options' }).click()
  await page.getByRole('textbox', { name: 'Command' }).fill('/bin/sh,-c,exit 7')
  await expect(page.getByText('→ ["/bin/sh","-c","exit 7"]')).toBeVisible()
  await page.getByRole('button', { name: 'Add variable' }).click()
  await page.getByRole('textbox', { name: 'Name of variable 1' }).fill('STAGE')
  await page.getByRole('textbox', { name: 'Value of variable 1' }).fill('test')
  await page.getByLabel('Started by').fill('ann')
  await page.getByRole('button', { name: 'Show the call' }).click()
  await expect(page.getByRole('region', { name: 'AWS CLI command' })).toContainText('aws ecs run-task')
  await run(page)

  await page.getByText('1 task of job:1 started').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: /^Task : / })).toBeVisible()
  await later(MINUTE)
  await expect(page.getByRole('row', { name: 'worker' })).toContainText('7:')
  await expect(page.getByText('["/bin/sh","-c","exit 7"]')).toBeVisible()
  await expect(page.getByText('STAGE=test')).toBeVisible()
  await expect(page.getByText('ann', { exact: true })).toBeVisible()
})

test('more than ten tasks at once are refused by the form', async ({ signedIn: page, world }) => {
  await startCluster(world, 1)
  await page.goto(runTask(world, 'cluster=batch&taskDefinition=job'))
  const count = page.getByLabel('Number of tasks')
  await count.fill('11')
  await run(page)
  await expect(count).toHaveAttribute('aria-invalid', 'true')
  await count.fill('10')
  await run(page)
  await expect(page.getByText('10 tasks of job')).toBeVisible()
})

test('what cannot be placed is listed per instance with its reason, and what was placed is shown as such', async ({
  signedIn: page,
  world,
}) => {
  const [first = '', second = ''] = await startCluster(world, 2)
  await page.goto(runTask(world, 'cluster=batch&taskDefinition=web'))
  await page.getByLabel('Number of tasks').fill('3')
  await run(page)
  await expect(page.getByText('2 of 3 tasks started')).toBeVisible()
  const failures = page.getByRole('table', { name: 'Container instances that could not take a task' })
  for (const id of [first, second]) await expect(failures.getByRole('row', { name: id })).toContainText('RESOURCE:PORTS')
})

test('tasks are started on chosen instances, and a task like it is run again', async ({ signedIn: page, world, later }) => {
  const [, second = ''] = await startCluster(world, 2)
  await page.goto(runTask(world, 'cluster=batch&taskDefinition=job'))
  await page.getByRole('radio', { name: 'Choose container instances' }).check()
  await page.getByRole('button', { name: /^Container instances/ }).click()
  await page.getByRole('option', { name: new RegExp(second) }).click()
  await page.keyboard.press('Escape')
  await run(page)
  await page.getByText('1 task of job started').or(page.getByText('1 task of job:1 started')).getByRole('link').click()
  await expect(page.getByRole('main').getByRole('link', { name: second })).toBeVisible()
  await later(2 * MINUTE)
  await page.getByRole('link', { name: 'Run more like this' }).click()
  await expect(page.getByText(/^Filled in like task /)).toBeVisible()
  await run(page)
  await expect(page.getByText(/^1 task of job/).first()).toBeVisible()
})

test('a task is stopped with a reason, and stays visible with it', async ({ signedIn: page, world, later }) => {
  await startCluster(world, 1)
  await world.tell('tasks.run', { cluster: 'batch', taskDefinition: 'web', count: 1, clientToken: 'one' })
  await page.goto(`${world.url}/us-east-1/clusters/batch/tasks`)
  await later(MINUTE)
  await page.getByRole('table', { name: 'Tasks' }).getByRole('link').first().click()
  await expect(page.getByText(/^Running for/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  const dialog = page.getByRole('dialog', { name: /^Stop task / })
  await dialog.getByLabel('Reason').fill('wrong version')
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(dialog).toBeHidden()
  await later(30 * SECOND)
  await expect(page.getByText('STOPPED').first()).toBeVisible()
  await expect(page.getByText('wrong version').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeDisabled()

  await page.goto(`${world.url}/us-east-1/clusters/batch/tasks?status=STOPPED`)
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: 'web:1' })).toHaveCount(1)
})

test('a task tells its whole life: containers, exit code in words, every moment, and its JSON', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startCluster(world, 1)
  await world.tell('tasks.run', {
    cluster: 'batch',
    taskDefinition: 'job',
    count: 1,
    clientToken: 'one',
    overrides: { containerOverrides: [{ name: 'worker', command: ['out-of-memory'] }] },
  })
  await page.goto(`${world.url}/us-east-1/clusters/batch/tasks?status=STOPPED`)
  await later(MINUTE)
  await page.getByRole('table').getByRole('row').filter({ hasText: 'job:1' }).getByRole('link').first().click()
  await expect(page.getByText('killed because it used more memory than its hard limit')).toBeVisible()
  await expect(page.getByText(/OutOfMemoryError/).first()).toBeVisible()
  await expect(page.getByRole('row', { name: 'worker' })).toContainText('137: killed (SIGKILL)')
  for (const moment of ['Created', 'Image pull started', 'Image pull ended', 'Started', 'Stopped']) {
    await expect(page.getByRole('listitem').filter({ hasText: new RegExp(`^${moment}`) })).toBeVisible()
  }
  await page
    .getByRole('navigation', { name: /^Task / })
    .getByRole('link', { name: 'JSON' })
    .click()
  await expect(page.getByRole('region', { name: /as JSON$/ })).toContainText('"lastStatus": "STOPPED"')
})
