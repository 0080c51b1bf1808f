import { addInstances } from './instances.ts'
import { expect, MINUTE, SECOND, test, type World } from './world.ts'

const web = {
  family: 'web',
  containerDefinitions: [
    { name: 'httpd', image: 'httpd:2.4', cpu: 100, memory: 200, portMappings: [{ containerPort: 80, hostPort: 80 }] },
  ],
}

async function startCluster(world: World, ...instanceTypes: ('t2.micro' | 't2.small')[]): Promise<string[]> {
  await world.tell('clusters.create', { clusterName: 'payments' })
  return addInstances(world, 'payments', ...instanceTypes)
}

const list = (world: World) => `${world.url}/us-east-1/clusters/payments/instances`

test('instances are listed with their zone and agent, balanced over the zones', async ({ signedIn: page, world }) => {
  await startCluster(world, 't2.micro', 't2.micro', 't2.micro')
  await page.goto(list(world))
  const rows = page.getByRole('table', { name: 'Container instances' }).getByRole('row').filter({ hasText: 'us-east-1' })
  await expect(rows).toHaveCount(3)
  for (const zone of ['us-east-1a', 'us-east-1b', 'us-east-1c']) await expect(rows.filter({ hasText: zone })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'ACTIVE' }).filter({ hasText: 'Connected' })).toHaveCount(3)
})

test('the cluster query and the status filter are answered by ECS, and stay in the address', async ({
  signedIn: page,
  world,
}) => {
  const [micro = '', small = ''] = await startCluster(world, 't2.micro', 't2.small')
  await world.tell('instances.updateState', { cluster: 'payments', containerInstances: [micro], status: 'DRAINING' })
  await page.goto(list(world))
  const table = page.getByRole('table', { name: 'Container instances' })
  await expect(table.getByRole('link')).toHaveText([micro, small], { useInnerText: true })

  const query = page.getByRole('searchbox', { name: 'Cluster query' })
  await query.fill('attribute:ecs.instance-type ==')
  await expect(query).toHaveAttribute('aria-invalid', 'true')
  await query.fill('attribute:ecs.instance-type == t2.small')
  await query.press('Enter')
  await expect(table.getByRole('link')).toHaveText([small])
  await page.reload()
  await expect(query).toHaveValue('attribute:ecs.instance-type == t2.small')
  await expect(table.getByRole('link')).toHaveText([small])

  await query.fill('')
  await page.getByRole('button', { name: 'Status', exact: false }).first().click()
  await page.getByRole('option', { name: 'DRAINING' }).click()
  await expect(table.getByRole('link')).toHaveText([micro])
  await expect(page).toHaveURL(/status=DRAINING/)
})

test("an instance's page shows what it has, what is left, its ports, its tasks and how to reach it", async ({
  signedIn: page,
  world,
  later,
}) => {
  const [id = ''] = await startCluster(world, 't2.micro')
  await world.tell('taskDefinitions.register', { document: web })
  await world.tell('tasks.run', { cluster: 'payments', taskDefinition: 'web', count: 1, clientToken: 'one' })
  await page.goto(list(world))
  await page.getByRole('link', { name: id }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Container Instance : ${id}` })).toBeVisible()
  await later(MINUTE)

  await expect(page.getByText('1 tasks running, 0 pending').or(page.getByText('1 task running, 0 pending'))).toBeVisible()
  await expect(page.getByText('924 of 1,024 units')).toBeVisible() // 1,024 less the task's 100
  await expect(page.getByText('795 of 995 MiB')).toBeVisible() // 995 less 200
  await expect(page.getByText('22, 2375, 2376, 51678, 51679')).toBeVisible()
  const tasks = page.getByRole('table', { name: 'Tasks' })
  await expect(tasks.getByRole('row', { name: 'web:1' })).toContainText('80/tcp')
  await expect(page.getByRole('region', { name: 'SSH command' })).toHaveText(/^ssh -i \S+\.pem ec2-user@\S+$/)
  await expect(page.getByRole('table', { name: 'Attributes' }).getByRole('row', { name: 'ecs.instance-type' })).toContainText(
    't2.micro',
  )
})

test('draining says what will happen to the tasks, and activating takes it back', async ({ signedIn: page, world, later }) => {
  const [id = ''] = await startCluster(world, 't2.micro')
  await world.tell('taskDefinitions.register', { document: web })
  await world.tell('tasks.run', { cluster: 'payments', taskDefinition: 'web', count: 1, clientToken: 'one' })
  await page.goto(`${list(world)}/${id}`)
  await later(30 * SECOND)

  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Activate' })).toBeDisabled()
  await page.getByRole('menuitem', { name: 'Drain' }).click()
  const dialog = page.getByRole('dialog', { name: `Drain container instance ${id}` })
  await expect(dialog.getByText('tasks that belong to no service keep running')).toBeVisible()
  await dialog.getByRole('button', { name: 'Drain' }).click()
  await expect(page.getByText('1 container instance now DRAINING.')).toBeVisible()

  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Activate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click()
  await expect(page.getByText('1 container instance now ACTIVE.')).toBeVisible()
})

test('deregistering an instance with tasks needs force, which says what it does to them', async ({
  signedIn: page,
  world,
  later,
}) => {
  const [busy = '', idle = ''] = await startCluster(world, 't2.micro', 't2.micro')
  await world.tell('taskDefinitions.register', { document: web })
  await world.tell('tasks.start', { cluster: 'payments', taskDefinition: 'web', containerInstances: [busy] })
  await page.goto(list(world))
  await later(30 * SECOND)

  await page.getByRole('checkbox', { name: `Choose ${busy}` }).check()
  await page.getByRole('button', { name: 'Instance actions' }).click()
  await page.getByRole('menuitem', { name: 'Deregister' }).click()
  const dialog = page.getByRole('dialog', { name: `Deregister container instance ${busy}` })
  const confirm = dialog.getByRole('button', { name: 'Yes, Deregister' })
  await expect(confirm).toBeDisabled()
  await expect(confirm).toHaveAccessibleDescription('Tasks run there: drain first, or choose to deregister by force.')
  await expect(
    dialog.getByText('The 1 task there become orphans').or(dialog.getByText('The 1 task there becomes an orphan')),
  ).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Deregister by force' }).check()
  await confirm.click()
  await expect(page.getByText('1 container instance deregistered from payments.')).toBeVisible()
  await expect(page.getByRole('link', { name: busy })).toBeHidden()
  await expect(page.getByRole('link', { name: idle })).toBeVisible()
})

test('several instances are drained at once', async ({ signedIn: page, world }) => {
  await startCluster(world, 't2.micro', 't2.micro', 't2.micro')
  await page.goto(list(world))
  await expect(page.getByRole('row').filter({ hasText: 'ACTIVE' })).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).press('Space')
  await page.getByRole('button', { name: 'Instance actions' }).click()
  await page.getByRole('menuitem', { name: 'Drain' }).click()
  await page.getByRole('dialog', { name: 'Drain 3 container instances' }).getByRole('button', { name: 'Drain' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'DRAINING' })).toHaveCount(3)
})
