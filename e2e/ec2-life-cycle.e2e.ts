import type { Page } from '@playwright/test'
import { addInstances } from './instances.ts'
import { expect, MINUTE, test, type World } from './world.ts'

const web = {
  family: 'web',
  containerDefinitions: [{ name: 'httpd', image: 'httpd:2.4', cpu: 100, memory: 200 }],
}

/** A cluster with one EC2 instance in it and one task on that. */
async function startInstance(world: World): Promise<{ id: string; ec2InstanceId: string; address: string }> {
  await world.tell('clusters.create', { clusterName: 'shop' })
  const [id = ''] = await addInstances(world, 'shop', 't2.micro')
  await world.tell('taskDefinitions.register', { document: web })
  await world.tell('tasks.run', { cluster: 'shop', taskDefinition: 'web', count: 1, clientToken: 'one' })
  await world.advance(MINUTE)
  const { ec2InstanceId } = await world.ask('instances.get', { cluster: 'shop', containerInstance: id })
  return { id, ec2InstanceId, address: `${world.url}/us-east-1/clusters/shop/instances/${id}` }
}

async function choose(page: Page, action: 'Start' | 'Stop' | 'Reboot' | 'Terminate') {
  await page.getByRole('button', { name: 'EC2 actions' }).click()
  await page.getByRole('menuitem', { name: action }).click()
  return page.getByRole('dialog', { name: new RegExp(`^${action} EC2 instance i-`) })
}

/** What the head of the page says of agent and tasks. */
const state = (page: Page) =>
  page
    .getByRole('main')
    .getByText(/agent (dis)?connected/)
    .first()

test('an instance is stopped and started again: its tasks end, its agent comes back by itself', async ({
  signedIn: page,
  world,
  later,
}) => {
  const { ec2InstanceId, address } = await startInstance(world)
  await page.goto(address)
  await expect(state(page)).toContainText('agent connected · 1 task running')

  const stop = await choose(page, 'Stop')
  await expect(stop.getByText('The 1 task on it stops; services start others where there is room.')).toBeVisible()
  await expect(stop.getByText(/It stays ACTIVE in its cluster/)).toBeVisible()
  await expect(stop.getByText(/To move tasks without a gap, drain it first/)).toBeVisible()
  await stop.getByRole('button', { name: 'Yes, Stop' }).click()
  await expect(page.getByText(`EC2 instance ${ec2InstanceId} is stopping.`)).toBeVisible()

  await later(15 * MINUTE)
  await expect(state(page)).toContainText('agent disconnected')
  await expect(state(page)).toContainText('0 tasks running')
  await expect(page.getByText(/Its EC2 instance is stopped, and its tasks with it\./)).toBeVisible()
  await expect(page.getByText('ACTIVE', { exact: true }).first()).toBeVisible()

  const start = await choose(page, 'Start')
  await start.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText(`EC2 instance ${ec2InstanceId} is starting; its agent connects when it is up.`)).toBeVisible()
  await later(5 * MINUTE)
  await expect(state(page)).toContainText('agent connected · 0 tasks running')
})

test('a rebooted instance keeps its addresses, and its agent is back soon', async ({ signedIn: page, world, later }) => {
  const { ec2InstanceId, address } = await startInstance(world)
  const [before] = await world.ask('ec2.instances', { instanceIds: [ec2InstanceId] })
  await page.goto(address)
  const reboot = await choose(page, 'Reboot')
  await expect(reboot.getByText(/its addresses stay/)).toBeVisible()
  await reboot.getByRole('button', { name: 'Yes, Reboot' }).click()
  await expect(page.getByText(`EC2 instance ${ec2InstanceId} is rebooting.`)).toBeVisible()
  await later(5 * MINUTE)
  await expect(state(page)).toContainText('agent connected · 0 tasks running')
  const [after] = await world.ask('ec2.instances', { instanceIds: [ec2InstanceId] })
  expect(after?.publicIp).toBe(before?.publicIp)
})

test('a terminated instance leaves its cluster', async ({ signedIn: page, world, later }) => {
  const { id, ec2InstanceId, address } = await startInstance(world)
  await page.goto(address)
  const terminate = await choose(page, 'Terminate')
  await expect(terminate.getByText(/it becomes INACTIVE at once/)).toBeVisible()
  await expect(terminate.getByText('Its disks are lost. This cannot be taken back.')).toBeVisible()
  await terminate.getByRole('button', { name: 'Yes, Terminate' }).click()
  await expect(page.getByText(`EC2 instance ${ec2InstanceId} is being terminated.`)).toBeVisible()

  await later(5 * MINUTE)
  await expect(page.getByText('INACTIVE', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/Its EC2 instance is terminated/)).toBeVisible()
  await page.getByRole('button', { name: 'EC2 actions' }).click()
  for (const action of ['Start', 'Stop', 'Reboot', 'Terminate']) {
    await expect(page.getByRole('menuitem', { name: action })).toBeDisabled()
  }
  await page.goto(`${world.url}/us-east-1/clusters/shop/instances`)
  await expect(page.getByText('No container instances are registered.')).toBeVisible()
  await expect(page.getByRole('link', { name: id })).toBeHidden()
})
