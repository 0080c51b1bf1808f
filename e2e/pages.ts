import type { World } from './world.ts'

/** A page of the console, to be looked at as a whole. */
export interface ConsolePage {
  /** Readable in a file name. */
  name: string
  /** Finds the page's address, below the console's. */
  address: string | ((world: World) => Promise<string>)
  /** The page's first heading, once what it is about has been read. */
  heading: string | RegExp
}

const region = '/us-east-1'

/** Pages that every account has. */
export const emptyPages: ConsolePage[] = [
  { name: 'first-run', address: `${region}/first-run`, heading: 'Welcome to Amazon ECS' },
  { name: 'first-run-task-definition', address: `${region}/first-run/task-definition`, heading: 'Create a task definition' },
  { name: 'first-run-schedule', address: `${region}/first-run/schedule`, heading: 'Schedule tasks' },
  { name: 'first-run-cluster', address: `${region}/first-run/cluster`, heading: 'Configure cluster' },
  { name: 'first-run-review', address: `${region}/first-run/review`, heading: 'Review' },
  { name: 'clusters', address: `${region}/clusters`, heading: 'Clusters' },
  { name: 'create-cluster', address: `${region}/create-cluster`, heading: 'Create cluster' },
  { name: 'task-definitions', address: `${region}/task-definitions`, heading: 'Task Definitions' },
  { name: 'create-task-definition-builder', address: `${region}/create-task-definition`, heading: 'Create a task definition' },
  {
    name: 'create-task-definition-json',
    address: `${region}/create-task-definition?sample=wordpress&view=json`,
    heading: 'Create a task definition',
  },
  { name: 'create-service', address: `${region}/create-service`, heading: 'Create Service' },
  { name: 'run-task', address: `${region}/run-task`, heading: 'Run Task' },
  { name: 'launch-instances', address: `${region}/launch-instances`, heading: 'Launch container instances' },
  { name: 'load-balancers', address: `${region}/load-balancers`, heading: /^Load Balancers/ },
  {
    name: 'create-load-balancer',
    address: `${region}/create-load-balancer`,
    heading: 'Create Load Balancer: Define Load Balancer',
  },
  {
    name: 'create-load-balancer-subnets',
    address: `${region}/create-load-balancer/subnets`,
    heading: 'Create Load Balancer: Select Subnets',
  },
  {
    name: 'create-load-balancer-review',
    address: `${region}/create-load-balancer/review`,
    heading: 'Create Load Balancer: Review',
  },
  {
    name: 'create-load-balancer-health-check',
    address: `${region}/create-load-balancer/health-check`,
    heading: 'Create Load Balancer: Configure Health Check',
  },
  {
    name: 'create-load-balancer-security-groups',
    address: `${region}/create-load-balancer/security-groups`,
    heading: 'Create Load Balancer: Assign Security Groups',
  },
  { name: 'roles', address: `${region}/roles`, heading: 'IAM roles' },
  { name: 'agent-configuration', address: `${region}/agent-configuration`, heading: 'Agent configuration' },
  { name: 'not-there', address: `${region}/clusters/nothing-here`, heading: 'Cluster nothing-here is not there' },
  { name: 'no-such-page', address: `${region}/no-such-page`, heading: /.+/ },
]

const cluster = `${region}/clusters/default`
const payments = `${region}/clusters/payments`
const api = `${payments}/services/api`

async function firstInstance(world: World): Promise<string> {
  const { items } = await world.ask('instances.list', { cluster: 'default' })
  return `${cluster}/instances/${items[0]!.id}`
}

async function firstTask(
  world: World,
  filter: { cluster: string; desiredStatus: 'RUNNING' | 'STOPPED'; family: string },
): Promise<string> {
  const { items } = await world.ask('tasks.list', filter)
  return `${region}/clusters/${filter.cluster}/tasks/${items[0]!.id}`
}

/** Pages that show what the seed `demo` holds. */
export const demoPages: ConsolePage[] = [
  { name: 'clusters', address: `${region}/clusters`, heading: 'Clusters' },
  { name: 'cluster-services', address: `${cluster}/services`, heading: 'Cluster : default' },
  { name: 'cluster-services-payments', address: `${payments}/services`, heading: 'Cluster : payments' },
  { name: 'cluster-tasks', address: `${payments}/tasks`, heading: 'Cluster : payments' },
  { name: 'cluster-tasks-stopped', address: `${payments}/tasks?status=STOPPED`, heading: 'Cluster : payments' },
  { name: 'cluster-instances', address: `${payments}/instances`, heading: 'Cluster : payments' },
  { name: 'instance', address: firstInstance, heading: /^Container Instance : / },
  {
    name: 'task-running',
    address: (world) => firstTask(world, { cluster: 'default', desiredStatus: 'RUNNING', family: 'web' }),
    heading: /^Task : /,
  },
  {
    name: 'task-out-of-memory',
    address: (world) => firstTask(world, { cluster: 'payments', desiredStatus: 'STOPPED', family: 'out-of-memory' }),
    heading: /^Task : /,
  },
  { name: 'service-tasks', address: `${api}/tasks`, heading: 'Service : api' },
  { name: 'service-events', address: `${api}/events`, heading: 'Service : api' },
  { name: 'service-events-not-placed', address: `${cluster}/services/edge-proxy/events`, heading: 'Service : edge-proxy' },
  { name: 'service-events-failing', address: `${payments}/services/ledger/events`, heading: 'Service : ledger' },
  { name: 'service-deployments', address: `${api}/deployments`, heading: 'Service : api' },
  { name: 'service-details', address: `${api}/details`, heading: 'Service : api' },
  { name: 'update-service', address: `${api}/update`, heading: 'Update Service' },
  { name: 'create-service', address: `${region}/create-service?cluster=default&taskDefinition=web`, heading: 'Create Service' },
  { name: 'run-task', address: `${region}/run-task?cluster=payments&taskDefinition=reports`, heading: 'Run Task' },
  { name: 'task-definitions', address: `${region}/task-definitions`, heading: 'Task Definitions' },
  { name: 'family', address: `${region}/task-definitions/payments-api`, heading: /payments-api$/ },
  { name: 'revision', address: `${region}/task-definitions/payments-api/2`, heading: /payments-api:2$/ },
  { name: 'revision-json', address: `${region}/task-definitions/payments-api/2/json`, heading: /payments-api:2$/ },
  { name: 'new-revision', address: `${region}/create-task-definition?from=payments-api:2`, heading: /payments-api:2$/ },
]

export const pagesOf = { empty: emptyPages, demo: demoPages } as const

/** How a page may be looked at. */
export const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const
export const themes = ['light', 'dark'] as const
