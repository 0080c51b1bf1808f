import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2'
import { IMAGE_PARAMETER } from '@gantry/shared/console/launch/launch-names'
import type { Page } from '@playwright/test'
import { expect, MINUTE, test, type World } from './world.ts'

const list = (world: World, cluster = 'shop') => `${world.url}/us-east-1/clusters/${cluster}/instances`
const launching = (page: Page) => page.getByRole('table', { name: 'Launched, not registered' })
const registered = (page: Page) => page.getByRole('table', { name: 'Container instances' })
const rowsOf = (page: Page, table: ReturnType<typeof registered>) =>
  table.getByRole('row').filter({ has: page.getByRole('rowheader') })

/** By EC2 itself, because the console launches nothing without a role: a simple call. */
async function launchWithoutRole(world: World, cluster: string): Promise<string> {
  const { endpoint = '' } = await world.ask('connection.get', {})
  const client = new EC2Client({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  const { Instances } = await client.send(
    new RunInstancesCommand({
      MinCount: 1,
      MaxCount: 1,
      ImageId: `resolve:ssm:${IMAGE_PARAMETER}`,
      InstanceType: 't2.micro',
      UserData: Buffer.from(`#!/bin/bash\necho ECS_CLUSTER=${cluster} >> /etc/ecs/ecs.config\n`).toString('base64'),
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: `ECS Instance - ${cluster}` }] }],
    }),
  )
  return Instances![0]!.InstanceId!
}

test('instances are launched from an empty cluster: the missing role is made, they are waited for, and they register', async ({
  signedIn: page,
  world,
  later,
}) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(`${world.url}/us-east-1/clusters/shop`)
  await page.getByRole('link', { name: /^ECS Instances/ }).click()
  await expect(page.getByText('No container instances are registered.')).toBeVisible()
  await page.getByRole('link', { name: 'Launch container instances' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Launch container instances' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Cluster/ })).toContainText('shop')

  await expect(page.getByText('ecsInstanceRole is missing')).toBeVisible()
  await page.getByRole('button', { name: 'Create ecsInstanceRole' }).click()
  await expect(page.getByText('Role ecsInstanceRole is ready.')).toBeVisible()
  await expect(page.getByText('ecsInstanceRole is missing')).toBeHidden()

  await page.getByLabel('Number of instances').fill('0')
  await expect(page.getByLabel('Number of instances')).toHaveAccessibleDescription(/from 1 to 100/)
  await page.getByLabel('Number of instances').fill('2')
  await page.getByLabel('Open TCP ports').fill('80, 22')
  await expect(page.getByText('Everybody on the internet may try to log in with SSH.')).toBeVisible()
  await page.getByLabel('Open TCP ports').fill('80')
  await page.getByRole('button', { name: 'Launch Instances' }).click()

  await expect(page.getByText('2 instances launching: they register by themselves in about a minute.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`^${list(world)}`))
  await expect(rowsOf(page, launching(page))).toHaveCount(2)
  await expect(registered(page).getByRole('rowheader')).toHaveCount(0)

  await later(3 * MINUTE)
  await expect(rowsOf(page, registered(page)).filter({ hasText: 'Connected' })).toHaveCount(2)
  await expect(launching(page)).toBeHidden()

  const { items } = await world.ask('ec2.securityGroups', {})
  const made = items.find(({ groupName }) => groupName.startsWith('ecs-shop-'))
  expect(made?.ingress).toEqual(['tcp 80 from 0.0.0.0/0'])
})

test('a launch with a role that is not there is refused in EC2’s words, and launches nothing', async ({
  signedIn: page,
  world,
}) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(`${world.url}/us-east-1/launch-instances?cluster=shop`)
  await expect(page.getByText('ecsInstanceRole is missing')).toBeVisible()
  await page.getByRole('button', { name: 'Launch Instances' }).click()
  await expect(page.getByRole('main').getByText(/Invalid IAM Instance Profile name/)).toBeVisible()
  expect(await world.ask('ec2.instancesFor', { cluster: 'shop' })).toEqual([])
})

test('an instance without a role never registers, and the list says why', async ({ signedIn: page, world, later }) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  const instanceId = await launchWithoutRole(world, 'shop')
  await page.goto(list(world))
  const row = launching(page).getByRole('row').filter({ hasText: instanceId })
  await expect(row).toBeVisible()
  await later(30 * MINUTE)
  await expect(row.getByText(/no instance role, so its agent may not call ECS/)).toBeVisible()
  await expect(registered(page).getByRole('rowheader')).toHaveCount(0)

  await row.getByRole('button', { name: 'EC2 actions' }).click()
  await page.getByRole('menuitem', { name: 'Terminate' }).click()
  const dialog = page.getByRole('dialog', { name: `Terminate EC2 instance ${instanceId}` })
  await dialog.getByRole('button', { name: 'Yes, Terminate' }).click()
  await expect(page.getByText(`EC2 instance ${instanceId} is being terminated.`)).toBeVisible()
  await later(5 * MINUTE)
  await expect(launching(page)).toBeHidden()
})

test('user data of one’s own that names another cluster, or holds a secret, is noticed before the launch', async ({
  signedIn: page,
  world,
}) => {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await page.goto(`${world.url}/us-east-1/launch-instances?cluster=shop`)
  await expect(page.getByRole('region', { name: 'user data' })).toContainText('ECS_CLUSTER=shop')
  await page.getByRole('button', { name: 'Edit user data' }).click()
  const userData = page.getByRole('textbox', { name: 'User data' })
  await userData.fill('#!/bin/bash\nyum update -y\n')
  await expect(page.getByText('the agent would register in the cluster default.')).toBeVisible()
  await userData.fill('#!/bin/bash\necho ECS_ENGINE_AUTH_DATA={} >> /etc/ecs/ecs.config\n')
  await expect(userData).toHaveAccessibleDescription(/Take out ECS_ENGINE_AUTH_DATA/)
  await page.getByRole('button', { name: 'Use the cluster’s name only' }).click()
  await expect(page.getByRole('region', { name: 'user data' })).toContainText('ECS_CLUSTER=shop')
})
