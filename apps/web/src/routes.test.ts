// @vitest-environment jsdom
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { routes } from './routes.tsx'

const to = paths('us-east-1')

test.each([
  to.firstRun(),
  to.firstRun('task-definition'),
  to.firstRun('schedule'),
  to.firstRun('cluster'),
  to.firstRun('review'),
  to.launch('Gantry-web'),
  to.clusters(),
  to.createCluster(),
  to.cluster('payments', 'services'),
  to.cluster('payments', 'tasks'),
  to.cluster('payments', 'instances'),
  to.instance('payments', '1f73'),
  to.service('payments', 'checkout', 'tasks'),
  to.service('payments', 'checkout', 'events'),
  to.service('payments', 'checkout', 'deployments'),
  to.service('payments', 'checkout', 'details'),
  to.updateService('payments', 'checkout'),
  to.task('payments', 'c0ffee'),
  to.taskDefinitions(),
  to.createTaskDefinition({ from: 'web:3' }),
  to.family('web'),
  to.revision('web', 3),
  to.revision('web', 3, 'json'),
  to.createService(),
  to.runTask(),
  to.launchInstances(),
  to.loadBalancers(),
  to.loadBalancer('web-lb'),
  to.createLoadBalancer(),
  to.createLoadBalancer('review'),
  to.roles(),
  to.agentConfiguration(),
])('%s has a page', (path) => {
  const matches = matchRoutes(routes, path.split('?')[0]!)
  expect(matches?.at(-1)?.route.path).not.toBe('*')
  expect(matches?.at(-1)?.route.lazy).toBeDefined()
})

test('a family called create has a page like any other', () => {
  expect(
    matchRoutes(routes, to.family('create'))
      ?.map(({ params }) => params)
      .at(-1),
  ).toMatchObject({ family: 'create' })
})

test('an address that nobody built leads to the page that says so', () => {
  expect(matchRoutes(routes, '/us-east-1/nowhere')?.at(-1)?.route.path).toBe('*')
})
