import { expect, test } from './world.ts'

test('the two roles are missing in a new account; each is made with a click, and is shown whole', async ({ signedIn: page }) => {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'IAM roles' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'IAM roles' })).toBeVisible()
  await expect(page.getByText('ecsInstanceRole is missing')).toBeVisible()
  await expect(page.getByText('ecsServiceRole is missing')).toBeVisible()

  await page.getByRole('button', { name: 'Create ecsInstanceRole' }).click()
  await expect(page.getByText('Role ecsInstanceRole is ready.')).toBeVisible()
  await expect(page.getByText('ecsInstanceRole is missing')).toBeHidden()
  await expect(page.getByText('Ready', { exact: true })).toHaveCount(1)
  await expect(page.getByText('arn:aws:iam::123456789012:role/ecsInstanceRole')).toBeVisible()

  await page.getByRole('button', { name: 'Create ecsServiceRole' }).click()
  await expect(page.getByText('Role ecsServiceRole is ready.')).toBeVisible()
  await expect(page.getByText('Ready', { exact: true })).toHaveCount(2)
  await expect(page.getByText(/is missing|is not fit/)).toHaveCount(0)
})

test('what a role may do, and who may take it, can be read before it is made', async ({ signedIn: page, world }) => {
  await page.goto(`${world.url}/us-east-1/roles`)
  await page.getByRole('button', { name: 'Trust policy that it gets' }).first().click()
  await expect(page.getByRole('region', { name: 'Trust policy that it gets' }).first()).toContainText('ec2.amazonaws.com')
  await page.getByRole('button', { name: 'Permissions policy AmazonEC2ContainerServiceforEC2Role' }).click()
  await expect(page.getByRole('region', { name: 'Permissions policy AmazonEC2ContainerServiceforEC2Role' })).toContainText(
    'ecs:RegisterContainerInstance',
  )
  await page.getByRole('button', { name: 'Permissions policy AmazonEC2ContainerServiceRole' }).click()
  await expect(page.getByRole('region', { name: 'Permissions policy AmazonEC2ContainerServiceRole' })).toContainText(
    'elasticloadbalancing:RegisterInstancesWithLoadBalancer',
  )
})
