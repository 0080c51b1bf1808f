import type { Page } from '@playwright/test'
import { taskDefinitionSamples } from '@gantry/shared/ecs/task-definition-samples'
import { expect, test, type World } from './world.ts'

const json = (page: Page) => page.getByRole('textbox', { name: 'Task definition JSON' })
const show = (page: Page, tab: 'Builder' | 'JSON') => page.getByRole('tab', { name: tab }).click()
const create = (page: Page) => page.getByRole('button', { name: 'Create', exact: true }).click()
const createPage = (world: World, query = '') => `${world.url}/us-east-1/create-task-definition${query}`

const nap = (memory: number) => ({
  family: 'nap',
  containerDefinitions: [{ name: 'sleep', image: 'busybox', cpu: 10, memory, command: ['sleep', '360'] }],
})

async function register(world: World, ...documents: object[]) {
  for (const document of documents)
    await world.tell('taskDefinitions.register', { document: document as Record<string, unknown> })
}

test.describe('families and revisions', () => {
  test('an empty account is led to the first task definition', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/task-definitions`)
    await expect(page.getByText('No task definitions in this Region yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Start from a sample' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Create a task definition' })).toBeVisible()
    await expect(page.getByLabel(/^Task definition name/)).toHaveValue('console-sample-app')
  })

  test('families list their latest revision; a family lists all; several are deregistered at once', async ({
    signedIn: page,
    world,
  }) => {
    await register(world, nap(10), nap(11), nap(12), { ...nap(10), family: 'other' })
    await page.goto(`${world.url}/us-east-1/task-definitions`)
    await expect(page.getByRole('row', { name: 'nap' })).toContainText('nap:3')
    await page.getByRole('link', { name: 'nap', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition Name : nap' })).toBeVisible()
    const revisions = page.getByRole('table', { name: 'Revisions' }).getByRole('link')
    await expect(revisions).toHaveText(['nap:3', 'nap:2', 'nap:1'])

    const rows = page.getByRole('table', { name: 'Revisions' }).getByRole('row')
    for (const revision of ['nap:1', 'nap:2']) await rows.filter({ hasText: revision }).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Run Task' })).toBeDisabled()
    await page.getByRole('menuitem', { name: 'Deregister' }).click()
    const dialog = page.getByRole('dialog', { name: 'Deregister 2 revisions' })
    await dialog.getByRole('button', { name: 'Yes, Deregister' }).click()
    await expect(page.getByText('Deregistered 2 revisions.')).toBeVisible()
    await expect(revisions).toHaveText(['nap:3'])

    await page
      .getByRole('button', { name: /^Status/ })
      .first()
      .click()
    await page.getByRole('option', { name: 'Status: INACTIVE' }).click()
    await expect(revisions).toHaveText(['nap:2', 'nap:1'])
    await page.getByRole('link', { name: 'nap:1' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition : nap:1' })).toBeVisible()
    await expect(page.getByRole('main').getByText('INACTIVE').first()).toBeVisible()
  })

  test('a revision shows every parameter, and its JSON as ECS takes it', async ({ signedIn: page, world }) => {
    await register(world, nap(10))
    await page.goto(`${world.url}/us-east-1/task-definitions/nap/1`)
    await expect(page.getByText('busybox').first()).toBeVisible()
    await page.getByRole('link', { name: 'JSON' }).click()
    await expect(page).toHaveURL(/\/task-definitions\/nap\/1\/json$/)
    const text = await page.getByRole('region', { name: 'Task definition nap:1 as JSON' }).innerText()
    expect(JSON.parse(text)).toMatchObject(nap(10))
  })

  test('a new revision begins with the old one, and is the next number', async ({ signedIn: page, world }) => {
    await register(world, nap(10))
    await page.goto(`${world.url}/us-east-1/task-definitions/nap/1`)
    await page.getByRole('link', { name: 'Create new revision' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Create new revision of nap:1' })).toBeVisible()
    await page.getByRole('button', { name: 'sleep', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Memory (MB), hard limit').fill('20')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await create(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition : nap:2' })).toBeVisible()
    const { document } = await world.ask('taskDefinitions.get', { taskDefinition: 'nap:2' })
    expect(document).toMatchObject(nap(20))
  })
})

test.describe('Builder and JSON', () => {
  test('are two views of one document: nothing is lost on the way, not even what the form does not know', async ({
    signedIn: page,
    world,
  }) => {
    await page.goto(createPage(world))
    await show(page, 'JSON')
    const written = `{
  "family": "two-way",
  "somethingNew": { "kept": [1, 2] },
  "containerDefinitions": [
    { "name": "web", "image": "httpd:2.4",   "memory": 100, "notYetKnown": true }
  ]
}`
    await json(page).fill(written)
    await show(page, 'Builder')
    await expect(page.getByLabel(/^Task definition name/)).toHaveValue('two-way')
    await expect(page.getByText('2 members only in JSON')).toBeVisible()
    await page.getByRole('button', { name: 'web', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit container definition web' })
    await dialog.getByLabel('CPU Units').fill('25')
    await dialog.getByRole('button', { name: 'Save' }).click()

    await show(page, 'JSON')
    await expect(json(page)).toContainText('"cpu": 25')
    await expect(json(page)).toContainText('"somethingNew": { "kept": [1, 2] }')
    await expect(json(page)).toContainText('"notYetKnown": true')
    // The text is changed where the form changed it and nowhere else.
    await expect(json(page)).toContainText('"image": "httpd:2.4",   "memory": 100')
  })

  test('JSON that cannot be read is kept, and the Builder says where it breaks', async ({ signedIn: page, world }) => {
    await page.goto(createPage(world))
    await show(page, 'JSON')
    await json(page).fill('{\n  "family": "broken",\n  "containerDefinitions": [ { "name" }\n}')
    await show(page, 'Builder')
    await expect(page.getByText('The JSON cannot be read at line 3')).toBeVisible()
    await page.getByRole('button', { name: 'Go to line 3' }).click()
    await expect(json(page)).toBeFocused()
    await expect(json(page)).toContainText('[ { "name" }')
  })

  test('what was typed survives a reload, and leaving asks first', async ({ signedIn: page, world }) => {
    await page.goto(createPage(world))
    await page.getByLabel(/^Task definition name/).fill('half-done')
    await page.reload()
    await expect(page.getByLabel(/^Task definition name/)).toHaveValue('half-done')
    await expect(page.getByText('What you had typed before the page was reloaded is still here.')).toBeVisible()

    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Clusters' }).click()
    const guard = page.getByRole('dialog', { name: 'Leave without creating?' })
    await guard.getByRole('button', { name: 'Stay' }).click()
    await expect(page.getByLabel(/^Task definition name/)).toHaveValue('half-done')
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Clusters' }).click()
    await guard.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Clusters' })).toBeVisible()
  })

  test('containers and volumes are added, edited and removed in dialogs', async ({ signedIn: page, world }) => {
    await page.goto(createPage(world))
    await page.getByLabel(/^Task definition name/).fill('by-hand')
    await page.getByRole('button', { name: 'Add container definition' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add container definition' })
    await dialog.getByLabel(/^Container name/).fill('web')
    await dialog.getByLabel(/^Image/).fill('httpd:2.4')
    await dialog.getByLabel('Memory (MB), hard limit').fill('100')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: 'Duplicate web' }).click()
    await expect(page.getByRole('table', { name: 'Container definitions' }).getByRole('row', { name: 'web-2' })).toBeVisible()
    await page.getByRole('button', { name: 'Remove web-2' }).click()
    await page.getByRole('button', { name: 'Add volume' }).click()
    await page
      .getByRole('dialog', { name: 'Add volume' })
      .getByLabel(/^(Volume )?name/i)
      .fill('data')
    await page.getByRole('dialog', { name: 'Add volume' }).getByRole('button', { name: 'Add', exact: true }).click()
    await create(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Task Definition : by-hand:1' })).toBeVisible()
    const { document } = await world.ask('taskDefinitions.get', { taskDefinition: 'by-hand:1' })
    expect(document.containerDefinitions).toHaveLength(1)
    expect(document.volumes).toMatchObject([{ name: 'data' }])
  })
})

test('what ECS would refuse is said beforehand, where it is, and what to change', async ({ signedIn: page, world }) => {
  await page.goto(createPage(world))
  await show(page, 'JSON')
  const port = { containerPort: 80, hostPort: 22 }
  const containerDefinitions = [
    { name: 'web', image: 'httpd:2.4', memory: 100, essential: false, links: ['db'], portMappings: [port] },
  ]
  await json(page).fill(JSON.stringify({ family: 'wrong name', containerDefinitions }, null, 2))
  await create(page)
  const problems = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Show in JSON/ }) })
  await expect(problems.filter({ hasText: /letters, numbers/ })).toHaveCount(1)
  await expect(problems.filter({ hasText: /essential/ })).toHaveCount(1)
  await expect(problems.filter({ hasText: /db/ })).toHaveCount(1)
  await expect(problems.filter({ hasText: /22/ })).toHaveCount(1)
  await problems.filter({ hasText: /22/ }).getByRole('button').click()
  await expect(json(page)).toBeFocused()
})

test('ECS has the last word: its refusal is shown in the form, and nothing typed is lost', async ({ signedIn: page, world }) => {
  await page.goto(createPage(world))
  await show(page, 'JSON')
  await json(page).fill('{ "family": "no-memory", "containerDefinitions": [ { "name": "web", "image": "httpd:2.4" } ] }')
  await create(page)
  await page.getByRole('button', { name: 'Send it anyway' }).click()
  await expect(page.getByText(/^ClientException/)).toBeVisible()
  await expect(json(page)).toContainText('"family": "no-memory"')
})

for (const { id, title, document } of taskDefinitionSamples.slice(1)) {
  test(`the sample ${id} registers unchanged`, async ({ signedIn: page, world }) => {
    await page.goto(createPage(world))
    await page.getByRole('button', { name: /^Start from/ }).click()
    await page.getByRole('option', { name: title }).click()
    await expect(page.getByLabel(/^Task definition name/)).toHaveValue(document.family ?? '')
    await create(page)
    await expect(page.getByRole('heading', { level: 1, name: `Task Definition : ${document.family}:1` })).toBeVisible()
  })
}
