import type { Page } from '@playwright/test'
import { expect, test } from './world.ts'

/** Presses Tab until the focus is on it, as somebody without a mouse does. */
async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'textbox' | 'spinbutton' | 'radio' | 'checkbox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name })
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to the ${role} ${name}`)
}

test('the keyboard alone creates a service', async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await world.tell('taskDefinitions.register', {
    document: { family: 'web', containerDefinitions: [{ name: 'httpd', image: 'httpd:2.4', memory: 100 }] },
  })
  await page.goto(`${world.url}/us-east-1/clusters`)
  await page.getByRole('link', { name: 'shop' }).waitFor()

  await tabTo(page, 'link', 'Skip to the page')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', 'shop')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Cluster : shop' }).waitFor()
  await tabTo(page, 'link', 'Create Service')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Create Service' }).waitFor()

  await tabTo(page, 'button', /^Task definition/)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'web' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', 'Service name')
  await page.keyboard.type('by-keyboard')
  await tabTo(page, 'spinbutton', 'Number of tasks')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')
  await tabTo(page, 'button', 'Create Service')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Service : by-keyboard' })).toBeVisible()
  await expect(page.getByText(/^Desired 3/)).toBeVisible()
})

test('the keyboard alone goes through the first-run wizard to the launch', async ({ page, world }) => {
  const isOn = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor()
  const press = async (button: string | RegExp) => {
    await tabTo(page, 'button', button)
    await page.keyboard.press('Enter')
  }
  await page.goto(world.signInUrl())
  await isOn('Welcome to Amazon ECS')
  await tabTo(page, 'radio', /^Amazon ECS sample/)
  await page.keyboard.press('Space')
  await press('Next Step')
  await isOn('Create a task definition')
  await press('Next Step')
  await isOn('Schedule tasks')
  await tabTo(page, 'textbox', 'Service Name')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('by-keyboard')
  await press('Next Step')
  await isOn('Configure cluster')
  await tabTo(page, 'checkbox', /^Allow/)
  await page.keyboard.press('Space')
  await press('Review and Launch')
  await isOn('Review')
  await expect(page.getByText('by-keyboard')).toBeVisible()
  await tabTo(page, 'button', 'Launch Instance & Run Service')
  await expect(page.getByRole('button', { name: 'Launch Instance & Run Service' })).toBeEnabled()
})

test('after a page is opened by a link, the focus is on the new page', async ({ signedIn: page }) => {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Task Definitions' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Task Definitions' }).waitFor()
  await expect(page.getByRole('main')).toBeFocused()
})

test('a dialog takes the focus, Escape closes it, and the focus goes back', async ({ signedIn: page, world }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(`${world.url}/us-east-1/clusters`)
  await page.getByRole('radio', { name: 'Choose shop' }).check()
  const opener = page.getByRole('button', { name: 'Delete Cluster' })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete cluster shop' })
  await expect(dialog.getByRole('button', { name: 'Close this dialog' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})
