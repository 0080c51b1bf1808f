import { violationsOf } from './violations.ts'
import { expect, MINUTE, SECOND, test } from './world.ts'

/** The first launch loads the SDKs of six services, on both sides. */
const patience = { timeout: 30_000 }

const launchButton = /^Launch Instances? & Run (Service|Tasks)$/

test.describe('the first-run wizard', () => {
  test('an account with nothing in it opens on the wizard; the sample runs behind a load balancer; then all of it is taken away', async ({
    page,
    world,
    later,
  }) => {
    test.setTimeout(150_000)
    await page.goto(world.signInUrl())
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Amazon ECS' })).toBeVisible()
    await expect(page).toHaveURL(`${world.url}/us-east-1/first-run`)
    const next = page.getByRole('button', { name: 'Next Step' })
    await next.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Create a task definition' })).toBeVisible()
    await next.click()

    await page.getByLabel('Desired number of tasks').fill('2')
    await page.getByRole('button', { name: /^Container: Port/ }).click()
    await page.getByRole('option', { name: 'simple-app:80' }).click()
    await next.click()

    // Two tasks that fix a host port need two instances.
    await page.getByRole('button', { name: 'Review and Launch' }).click()
    await expect(page.getByText('so each of the 2 tasks needs an instance of its own: at least 2.')).toBeVisible()
    await page.getByLabel('Number of Instances').fill('2')
    await page.getByRole('checkbox', { name: /^Allow: Gantry may create ecsInstanceRole and ecsServiceRole/ }).check()
    await page.getByRole('button', { name: 'Review and Launch' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    await expect(page.getByText('2 × t2.micro')).toBeVisible()
    await page.getByRole('button', { name: 'Launch Instances & Run Service' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Launch status : sample-webapp' })).toBeVisible(patience)
    await expect(page).toHaveURL(`${world.url}/us-east-1/launches/Gantry-default`)
    const steps = page.getByRole('list', { name: 'Steps' })
    await later(30 * SECOND)
    await expect(steps.getByRole('listitem').filter({ hasText: 'IAM roles' })).toContainText('Done')
    await page.reload()
    await expect(steps.getByRole('listitem').filter({ hasText: 'Network' })).toContainText('Done')
    await later(10 * MINUTE)
    await expect(page.getByText('Everything is there.')).toBeVisible()
    await expect(steps.getByRole('listitem').filter({ hasText: 'Healthy behind the load balancer' })).toContainText('Done')
    await expect(page.getByRole('link', { name: /Open the application/ })).toHaveAttribute(
      'href',
      /^http:\/\/.*elb\.amazonaws\.com$/,
    )

    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'View service' }).click()
    await page.getByRole('navigation', { name: 'Service sample-webapp' }).getByRole('link', { name: 'Events' }).click()
    await expect(page.getByText('(service sample-webapp) has reached a steady state.').first()).toBeVisible()
    await expect(page.getByText(/registered 1 instances in \(elb /).first()).toBeVisible()

    await page.goto(`${world.url}/us-east-1/clusters/default`)
    await page.getByRole('button', { name: 'Actions', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Clean up' }).click()
    const dialog = page.getByRole('dialog', { name: 'Clean up Gantry-default' })
    await expect(dialog.getByText('AWS::EC2::VPC ·')).toBeVisible()
    await dialog.getByRole('button', { name: 'Clean up everything' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Launch status/ })).toBeVisible(patience)
    await later(15 * MINUTE)
    await expect(page.getByText('Everything that the launch made is gone. The IAM roles stay.')).toBeVisible()
    await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Clusters' }).click()
    await expect(page.getByText('No clusters in this Region yet.')).toBeVisible()
  })

  test('tasks of one’s own definition run once', async ({ signedIn: page, world, later }) => {
    await page.getByRole('link', { name: 'Get started' }).first().click()
    await page.getByRole('radio', { name: /^Custom/ }).check()
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByRole('tab', { name: 'JSON' }).click()
    await page.getByRole('textbox', { name: 'Task definition JSON' }).fill(
      JSON.stringify({
        family: 'job',
        containerDefinitions: [{ name: 'job', image: 'busybox', memory: 64, command: ['sleep', '30'] }],
      }),
    )
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByRole('radio', { name: /^Run Tasks Once/ }).check()
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByLabel('Cluster name').fill('jobs')
    await page.getByRole('checkbox', { name: /^Allow/ }).check()
    await page.getByRole('button', { name: 'Review and Launch' }).click()
    await page.getByRole('button', { name: launchButton }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Launch status : jobs' })).toBeVisible(patience)
    await later(10 * MINUTE)
    await page.getByRole('link', { name: 'View tasks' }).click()
    await later(MINUTE)
    await expect(page.getByText('STOPPED').first()).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`^${world.url}/us-east-1/clusters/jobs/tasks`))
  })

  test('a launch that fails half-way says why, and is rolled back to nothing', async ({ signedIn: page, world, later }) => {
    // The image cannot be pulled: the service never becomes stable.
    await page.goto(`${world.url}/us-east-1/first-run`)
    await page.getByRole('radio', { name: /^Custom/ }).check()
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByRole('tab', { name: 'JSON' }).click()
    await page.getByRole('textbox', { name: 'Task definition JSON' }).fill(
      JSON.stringify({
        family: 'broken',
        containerDefinitions: [{ name: 'web', image: 'example.com/does-not-exist:1', memory: 64 }],
      }),
    )
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByRole('button', { name: 'Next Step' }).click()
    await page.getByRole('checkbox', { name: /^Allow/ }).check()
    await page.getByRole('button', { name: 'Review and Launch' }).click()
    await page.getByRole('button', { name: launchButton }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Launch status/ })).toBeVisible(patience)
    await later(60 * MINUTE)
    await expect(page.getByText('Service could not be created (AWS::ECS::Service)')).toBeVisible()
    await page.getByRole('button', { name: 'Roll back everything' }).click()
    const dialog = page.getByRole('dialog', { name: 'Roll back Gantry-default' })
    await dialog.getByRole('button', { name: 'Roll back everything' }).click()
    await expect(dialog).toBeHidden()
    await later(15 * MINUTE)
    await expect(page.getByText('Everything that the launch made is gone. The IAM roles stay.')).toBeVisible()
    const { items } = await world.ask('clusters.list', {})
    expect(items).toEqual([])
  })

  test('without an Allow for the missing roles it does not go on, and says what to do', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/first-run/cluster`)
    await page.getByRole('button', { name: 'Review and Launch' }).click()
    await expect(
      page.getByText('Allow Gantry to create ecsInstanceRole and ecsServiceRole, or create them yourself first.'),
    ).toBeVisible()
    await expect(page).toHaveURL(`${world.url}/us-east-1/first-run/cluster`)
  })

  test('what is typed survives the way back and forth, and a reload', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/first-run/schedule`)
    await page.getByLabel('Service Name').fill('my-shop')
    await page.getByRole('link', { name: 'Previous' }).click()
    await page.getByRole('button', { name: 'Next Step' }).click()
    await expect(page.getByLabel('Service Name')).toHaveValue('my-shop')
    await page.reload()
    await expect(page.getByLabel('Service Name')).toHaveValue('my-shop')
    await page.goBack()
    await page.goForward()
    await expect(page.getByLabel('Service Name')).toHaveValue('my-shop')
  })

  test('a step that is opened too early says what is missing before it', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/first-run/schedule`)
    await page.getByLabel('Service Name').fill('')
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /Review/ })
      .click()
    await expect(page.getByRole('main').getByRole('link', { name: 'Schedule tasks', exact: true }).last()).toBeVisible()
    await expect(page.getByRole('button', { name: launchButton })).toBeDisabled()
  })

  test('a key pair is made, and its private key must be saved before one goes on', async ({ signedIn: page, world }) => {
    await page.goto(`${world.url}/us-east-1/first-run/cluster`)
    await page.getByRole('button', { name: 'Create new key pair' }).click()
    await page.getByRole('dialog').getByLabel('Key pair name').fill('mine')
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    const dialog = page.getByRole('dialog', { name: 'Private key of mine' })
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled()
    const downloading = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download mine.pem' }).click()
    expect((await downloading).suggestedFilename()).toBe('mine.pem')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('button', { name: /^Key pair/ })).toContainText('mine')
  })

  test('a cluster that the wizard made is scaled from its page, and its instances follow', async ({ page, world, later }) => {
    const { stackName } = await world.tell('launch.start', {
      taskDefinition: { family: 'web', containerDefinitions: [{ name: 'web', image: 'httpd:2.4', memory: 64 }] },
      schedule: { kind: 'service', serviceName: 'web', desiredCount: 1 },
      cluster: {
        clusterName: 'shop',
        clusterExists: false,
        instanceCount: 1,
        instanceType: 't2.micro',
        allowedCidr: '0.0.0.0/0',
        allowRoles: true,
      },
    })
    expect(stackName).toBe('Gantry-shop')
    await world.advance(10 * MINUTE)
    await page.goto(world.signInUrl())
    await page.getByRole('link', { name: 'shop', exact: true }).click()
    await page.getByRole('link', { name: 'ECS Instances' }).click()
    const instances = page.getByRole('table', { name: 'Container instances' }).getByRole('row').filter({ hasText: 'ACTIVE' })
    await expect(instances).toHaveCount(1)

    await page.getByRole('button', { name: 'Actions', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Scale ECS Instances' }).click()
    const dialog = page.getByRole('dialog', { name: 'Scale ECS Instances of shop' })
    await expect(dialog.getByRole('button', { name: 'Scale' })).toBeDisabled()
    await dialog.getByLabel('Number of Instances').fill('3')
    await dialog.getByRole('button', { name: 'Scale' }).click()
    await expect(page.getByText('Cluster shop is scaled to 3 ECS Instances.')).toBeVisible()
    await later(5 * MINUTE)
    await expect(instances).toHaveCount(3)
  })
})
