/** Tabs of a cluster's page. */
export type ClusterTab = 'services' | 'tasks' | 'instances'
/** Tabs of a service's page. */
export type ServiceTab = 'tasks' | 'events' | 'deployments' | 'details'
/** Tabs of a task's page. */
export type TaskTab = 'details' | 'json'
/** Tabs of a revision's page. */
export type RevisionTab = 'details' | 'json'

/** Steps of the first-run wizard. */
export type FirstRunStep = 'welcome' | 'task-definition' | 'schedule' | 'cluster' | 'review'

/** Steps of creating a load balancer. */
export type LoadBalancerStep = 'define' | 'health-check' | 'subnets' | 'security-groups' | 'instances' | 'review'

type Query = Record<string, string | number | string[] | undefined>

/** Every address of the console in one Region. The routes of `routes.tsx` have the same shape; a test holds the two together. */
export function paths(region: string) {
  const at = (...segments: (string | number)[]) => `/${[region, ...segments].map(encodeURIComponent).join('/')}`
  const withQuery = (path: string, query: Query) => {
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value))
    return search.size === 0 ? path : `${path}?${search}`
  }
  return {
    home: () => at(),
    firstRun: (step: FirstRunStep = 'welcome') => (step === 'welcome' ? at('first-run') : at('first-run', step)),
    launch: (stackName: string) => at('launches', stackName),
    clusters: () => at('clusters'),
    createCluster: () => at('create-cluster'),
    cluster: (cluster: string, tab: ClusterTab = 'services') => at('clusters', cluster, tab),
    /** The container instances of a cluster, and those EC2 instances that are on their way into it. */
    launchedInstances: (cluster: string, launched: string[]) => withQuery(at('clusters', cluster, 'instances'), { launched }),
    launchInstances: (start: { cluster?: string } = {}) => withQuery(at('launch-instances'), start),
    instance: (cluster: string, containerInstance: string) => at('clusters', cluster, 'instances', containerInstance),
    service: (cluster: string, service: string, tab: ServiceTab = 'tasks') => at('clusters', cluster, 'services', service, tab),
    updateService: (cluster: string, service: string) => at('clusters', cluster, 'services', service, 'update'),
    task: (cluster: string, task: string, tab: TaskTab = 'details') =>
      tab === 'details' ? at('clusters', cluster, 'tasks', task) : at('clusters', cluster, 'tasks', task, tab),
    taskDefinitions: () => at('task-definitions'),
    createTaskDefinition: (start: { from?: string; sample?: string } = {}) => withQuery(at('create-task-definition'), start),
    family: (family: string) => at('task-definitions', family),
    revision: (family: string, revision: number, tab: RevisionTab = 'details') =>
      tab === 'details' ? at('task-definitions', family, revision) : at('task-definitions', family, revision, tab),
    createService: (start: { cluster?: string; taskDefinition?: string } = {}) => withQuery(at('create-service'), start),
    runTask: (start: { cluster?: string; taskDefinition?: string; containerInstances?: string[]; like?: string } = {}) =>
      withQuery(at('run-task'), start),
    loadBalancers: () => at('load-balancers'),
    loadBalancer: (name: string) => at('load-balancers', name),
    createLoadBalancer: (step: LoadBalancerStep = 'define') =>
      step === 'define' ? at('create-load-balancer') : at('create-load-balancer', step),
    roles: () => at('roles'),
    agentConfiguration: (start: { cluster?: string } = {}) => withQuery(at('agent-configuration'), start),
  }
}

/** What `paths(region)` gives. */
export type Paths = ReturnType<typeof paths>

/** Whether a text can be a Region: the first segment of every address. */
export function isRegion(text: string | undefined): text is string {
  return /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(text ?? '')
}
