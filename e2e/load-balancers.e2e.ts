import type { Page } from '@playwright/test'
import { expect, MINUTE, SECOND, test, type World } from './world.ts'

const web = (image: string) => ({
  family: 'web',
  containerDefinitions: [{ name: 'httpd', image, cpu: 10, memory: 100, portMappings: [{ containerPort: 80, hostPort: 80 }] }],
})

const at = (world: World, rest: string) => `${world.url}/us-east-1/${rest}`

/** A cluster with two container instances, the service role and a task definition that fixes port 80. */
async function startCluster(world: World, image = 'httpd:2.4'): Promise<void> {
  await world.tell('clusters.create', { clusterName: 'shop' })
  await world.tell('roles.create', { roleName: 'ecsInstanceRole' })
  await world.tell('roles.create', { roleName: 'ecsServiceRole' })
  await world.tell('ec2.launch', {
    cluster: 'shop',
    instanceType: 't2.micro',
    count: 2,
    instanceProfileName: 'ecsInstanceRole',
    associatePublicIp: true,
    newSecurityGroup: { groupName: 'instances', allowedCidr: '0.0.0.0/0', ports: [80] },
  })
  await world.tell('taskDefinitions.register', { document: web(image) })
  await world.advance(3 * MINUTE)
}

/** One like that which the steps make, checked every 10 seconds. */
async function makeBalancer(world: World): Promise<void> {
  const { items: vpcs } = await world.ask('ec2.vpcs', {})
  const { vpcId } = vpcs.find(({ isDefault }) => isDefault)!
  const { items: subnets } = await world.ask('ec2.subnets', { vpcId })
  await world.tell('loadBalancers.create', {
    name: 'web-lb',
    isInternal: false,
    vpcId,
    listeners: [{ protocol: 'HTTP', loadBalancerPort: 80, instanceProtocol: 'HTTP', instancePort: 80 }],
    healthCheck: {
      protocol: 'HTTP',
      port: 80,
      path: '/',
      intervalSeconds: 10,
      timeoutSeconds: 5,
      unhealthyThreshold: 2,
      healthyThreshold: 2,
    },
    subnetIds: subnets.map(({ subnetId }) => subnetId),
    securityGroup: { create: { name: 'web-lb-clients', description: 'Clients', allowedCidr: '0.0.0.0/0' } },
  })
}

async function makeService(world: World): Promise<void> {
  await world.tell('services.create', {
    cluster: 'shop',
    serviceName: 'web',
    taskDefinition: 'web',
    schedulingStrategy: 'REPLICA',
    desiredCount: 2,
    clientToken: 'the-only-one',
    loadBalancers: [{ loadBalancerName: 'web-lb', containerName: 'httpd', containerPort: 80 }],
    role: 'ecsServiceRole',
  })
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()
const step = (page: Page, name: string) => page.getByRole('heading', { level: 1, name: `Create Load Balancer: ${name}` })

test('a load balancer is created in the guide’s steps, and has a page', async ({ signedIn: page }) => {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Load Balancers' }).click()
  await page.getByRole('link', { name: 'Create Load Balancer' }).first().click()
  await expect(step(page, 'Define Load Balancer')).toBeVisible()
  await goOn(page)
  await expect(page.getByLabel('Load Balancer name')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Load Balancer name').fill('web-lb')
  await goOn(page)

  await expect(step(page, 'Configure Health Check')).toBeVisible()
  await page.getByLabel('Health Check Interval').fill('5')
  await expect(page.getByText('It must be shorter than the interval.')).toBeVisible()
  await page.getByLabel('Health Check Interval').fill('10')
  await page.getByLabel('Healthy Threshold', { exact: true }).fill('3')
  await expect(page.getByText('A task is in service about 30 s after it first answers')).toBeVisible()
  await goOn(page)

  await expect(step(page, 'Select Subnets')).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Available Subnets' }).getByRole('checkbox', { checked: true }).first(),
  ).toBeVisible()
  await goOn(page)
  await expect(step(page, 'Assign Security Groups')).toBeVisible()
  await expect(page.getByLabel('Security group name')).toHaveValue('web-lb-clients')
  await goOn(page)
  await expect(step(page, 'Add EC2 Instances')).toBeVisible()
  // What was typed survives a reload on the way.
  await page.reload()
  await goOn(page)

  await expect(step(page, 'Review')).toBeVisible()
  await expect(page.getByText('HTTP 80 → HTTP 80')).toBeVisible()
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText(/^Load balancer web-lb is created: web-lb-\S+\.elb\.amazonaws\.com\./)).toBeVisible()

  await expect(page.getByRole('heading', { level: 1, name: 'Load Balancer : web-lb' })).toBeVisible()
  await expect(page.getByText('after 3 answers, 30 s')).toBeVisible()
  await expect(page.getByText(/^No instances are registered\./)).toBeVisible()
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Load Balancers' }).click()
  await expect(page.getByRole('row', { name: /web-lb/ })).toContainText('HTTP 80 → HTTP 80')
})

test('a step that lacks something is named on the review, and nothing is created', async ({ signedIn: page, world }) => {
  await page.goto(at(world, 'create-load-balancer/review'))
  const create = page.getByRole('button', { name: 'Create', exact: true })
  await expect(create).toHaveAccessibleDescription('Define Load Balancer: Give the load balancer a name.')
  await page
    .getByRole('button', { name: 'Edit Define Load Balancer' })
    .or(page.getByRole('link', { name: 'Edit Define Load Balancer' }))
    .click()
  await expect(step(page, 'Define Load Balancer')).toBeVisible()
})

test('a service is created with Add ELB; its instances come into service and go out again', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startCluster(world)
  await makeBalancer(world)
  await page.goto(at(world, 'create-service?cluster=shop&taskDefinition=web'))
  await page.getByLabel('Service name').fill('web')
  await page.getByLabel('Number of tasks').fill('2')
  await page.getByRole('button', { name: 'Add ELB' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a load balancer' })
  await dialog.getByRole('button', { name: /^Load Balancer/ }).click()
  await page.getByRole('option', { name: /^web-lb/ }).click()
  await expect(dialog.getByRole('button', { name: /^Container Name/ })).toContainText('httpd')
  await expect(dialog.getByRole('button', { name: /^Container Port/ })).toContainText('80')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('(classic) → httpd:80')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Service Role/ })).toContainText('ecsServiceRole')
  await page.getByRole('button', { name: 'Create Service' }).click()
  await expect(page.getByText('Service web is created. ECS starts its tasks now.')).toBeVisible()

  await later(3 * MINUTE)
  await expect(page.getByText(/registered \d instances in \(elb web-lb\)/).first()).toBeVisible()
  await page.goto(at(world, 'load-balancers/web-lb'))
  await expect(page.getByText('2 of 2 instances in service')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'InService' })).toHaveCount(2)

  await world.tell('services.update', { cluster: 'shop', service: 'web', desiredCount: 1 })
  await later(10 * MINUTE)
  await expect(page.getByText('1 of 1 instances in service')).toBeVisible()
})

test('an application that answers with an error is stopped and replaced, and the events say why', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startCluster(world, 'httpd:status-502')
  await makeBalancer(world)
  await makeService(world)
  await page.goto(at(world, 'clusters/shop/services/web/events'))
  await later(3 * MINUTE)
  const event = page
    .getByRole('row')
    .filter({ hasText: /is unhealthy in \(elb web-lb\) due to \(reason / })
    .first()
  await expect(event).toBeVisible()
  await event.getByText('Explain').click()
  await expect(event.getByText('Cause')).toBeVisible()
  await page.goto(at(world, 'clusters/shop/services/web/tasks?status=STOPPED'))
  await page.getByRole('table', { name: 'Tasks' }).getByRole('link').first().click()
  await expect(page.getByText(/Task failed ELB health checks in \(elb web-lb\)/).first()).toBeVisible()
})

test('a load balancer in use is deleted only by somebody who says so; one that is idle at once', async ({
  signedIn: page,
  world,
  later,
}) => {
  await startCluster(world)
  await makeBalancer(world)
  await makeService(world)
  await world.advance(3 * MINUTE)
  await page.goto(at(world, 'load-balancers'))
  await page.getByRole('radio', { name: /web-lb/ }).check()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete load balancer web-lb' })
  const confirm = dialog.getByRole('button', { name: 'Yes, Delete' })
  await expect(dialog.getByText('2 targets are registered with it, so a service probably uses it.')).toBeVisible()
  await expect(confirm).toHaveAccessibleDescription('Something is registered with it: check the box first.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await world.tell('services.delete', { cluster: 'shop', service: 'web', force: true })
  await later(10 * MINUTE)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(confirm).toBeEnabled()
  await confirm.click()
  await expect(page.getByText('Load balancer web-lb is deleted.')).toBeVisible()
  await later(30 * SECOND)
  await expect(page.getByText(/^No load balancers in this Region\./)).toBeVisible()
})

test('a load balancer that is not there says so', async ({ signedIn: page, world }) => {
  await page.goto(at(world, 'load-balancers/gone'))
  await expect(page.getByRole('heading', { level: 1, name: 'Load balancer gone is not there' })).toBeVisible()
})
