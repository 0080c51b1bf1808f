import { describe, expect, test } from 'vitest'
import { isRegion, paths } from './paths.ts'

const to = paths('us-east-1')

const everyPath = {
  home: to.home(),
  firstRun: to.firstRun(),
  firstRunReview: to.firstRun('review'),
  launch: to.launch('Gantry-web'),
  clusters: to.clusters(),
  createCluster: to.createCluster(),
  cluster: to.cluster('payments'),
  clusterTasks: to.cluster('payments', 'tasks'),
  clusterInstances: to.cluster('payments', 'instances'),
  instance: to.instance('payments', '1f73'),
  service: to.service('payments', 'checkout'),
  serviceEvents: to.service('payments', 'checkout', 'events'),
  serviceDeployments: to.service('payments', 'checkout', 'deployments'),
  serviceDetails: to.service('payments', 'checkout', 'details'),
  updateService: to.updateService('payments', 'checkout'),
  task: to.task('payments', 'c0ffee'),
  taskDefinitions: to.taskDefinitions(),
  createTaskDefinition: to.createTaskDefinition(),
  createTaskDefinitionFrom: to.createTaskDefinition({ from: 'web:3' }),
  createTaskDefinitionFromSample: to.createTaskDefinition({ sample: 'wordpress' }),
  family: to.family('web'),
  revision: to.revision('web', 3),
  revisionJson: to.revision('web', 3, 'json'),
  createService: to.createService({ cluster: 'payments', taskDefinition: 'web:3' }),
  runTask: to.runTask(),
  startTask: to.runTask({ cluster: 'payments', containerInstances: ['1f73', '2a84'] }),
  runMoreLikeThis: to.runTask({ cluster: 'payments', like: 'c0ffee' }),
  launchInstances: to.launchInstances({ cluster: 'payments' }),
  launchedInstances: to.launchedInstances('payments', ['i-0a1b', 'i-2c3d']),
  loadBalancers: to.loadBalancers(),
  loadBalancer: to.loadBalancer('web-lb'),
  createLoadBalancer: to.createLoadBalancer(),
  createLoadBalancerReview: to.createLoadBalancer('review'),
  roles: to.roles(),
  agentConfiguration: to.agentConfiguration({ cluster: 'payments' }),
}

describe('addresses of the console', () => {
  test('stay as they are, because people keep and share them', () => {
    expect(everyPath).toMatchInlineSnapshot(`
      {
        "agentConfiguration": "/us-east-1/agent-configuration?cluster=payments",
        "cluster": "/us-east-1/clusters/payments/services",
        "clusterInstances": "/us-east-1/clusters/payments/instances",
        "clusterTasks": "/us-east-1/clusters/payments/tasks",
        "clusters": "/us-east-1/clusters",
        "createCluster": "/us-east-1/create-cluster",
        "createLoadBalancer": "/us-east-1/create-load-balancer",
        "createLoadBalancerReview": "/us-east-1/create-load-balancer/review",
        "createService": "/us-east-1/create-service?cluster=payments&taskDefinition=web%3A3",
        "createTaskDefinition": "/us-east-1/create-task-definition",
        "createTaskDefinitionFrom": "/us-east-1/create-task-definition?from=web%3A3",
        "createTaskDefinitionFromSample": "/us-east-1/create-task-definition?sample=wordpress",
        "family": "/us-east-1/task-definitions/web",
        "firstRun": "/us-east-1/first-run",
        "firstRunReview": "/us-east-1/first-run/review",
        "home": "/us-east-1",
        "instance": "/us-east-1/clusters/payments/instances/1f73",
        "launch": "/us-east-1/launches/Gantry-web",
        "launchInstances": "/us-east-1/launch-instances?cluster=payments",
        "launchedInstances": "/us-east-1/clusters/payments/instances?launched=i-0a1b%2Ci-2c3d",
        "loadBalancer": "/us-east-1/load-balancers/web-lb",
        "loadBalancers": "/us-east-1/load-balancers",
        "revision": "/us-east-1/task-definitions/web/3",
        "revisionJson": "/us-east-1/task-definitions/web/3/json",
        "roles": "/us-east-1/roles",
        "runMoreLikeThis": "/us-east-1/run-task?cluster=payments&like=c0ffee",
        "runTask": "/us-east-1/run-task",
        "service": "/us-east-1/clusters/payments/services/checkout/tasks",
        "serviceDeployments": "/us-east-1/clusters/payments/services/checkout/deployments",
        "serviceDetails": "/us-east-1/clusters/payments/services/checkout/details",
        "serviceEvents": "/us-east-1/clusters/payments/services/checkout/events",
        "startTask": "/us-east-1/run-task?cluster=payments&containerInstances=1f73%2C2a84",
        "task": "/us-east-1/clusters/payments/tasks/c0ffee",
        "taskDefinitions": "/us-east-1/task-definitions",
        "updateService": "/us-east-1/clusters/payments/services/checkout/update",
      }
    `)
  })

  test('carry names that need encoding', () => {
    expect(to.cluster('a b/c')).toBe('/us-east-1/clusters/a%20b%2Fc/services')
  })
})

describe('the first segment', () => {
  test.each(['us-east-1', 'ap-northeast-1', 'us-gov-west-1', 'cn-north-1', 'xx-new-place-12'])('is a Region in %s', (text) => {
    expect(isRegion(text)).toBe(true)
  })

  test.each(['', 'clusters', 'us-east', 'US-EAST-1', '../us-east-1', undefined])('is none in %s', (text) => {
    expect(isRegion(text)).toBe(false)
  })
})
