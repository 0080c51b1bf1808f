/** A documented number. */
export interface Limit {
  /** What is counted. */
  resource: string
  value: number
  unit?: string
  /** The number in the developer guide of 2015, where it was another one. */
  guideValue?: number
  /** The page that says so. */
  source: string
}

const quotas = 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html'
const reference = (action: string) => `https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_${action}.html`

/** The default limits of an account in one Region, and the fixed ones of the API. */
export const limits = {
  clustersPerRegion: { resource: 'Clusters', value: 10_000, guideValue: 1000, source: quotas },
  containerInstancesPerCluster: { resource: 'Container instances per cluster', value: 5000, guideValue: 1000, source: quotas },
  servicesPerCluster: { resource: 'Services per cluster', value: 5000, source: quotas },
  loadBalancersPerService: {
    resource: 'Load balancers or target groups per service',
    value: 5,
    guideValue: 1,
    source: quotas,
  },
  tasksPerService: { resource: 'Tasks per service', value: 5000, guideValue: 1000, source: quotas },
  tasksPerRunTask: { resource: 'Tasks per RunTask', value: 10, source: reference('RunTask') },
  containerInstancesPerStartTask: { resource: 'Container instances per StartTask', value: 10, source: reference('StartTask') },
  taskDefinitionBytes: {
    resource: 'Size of a task definition',
    value: 64 * 1024,
    guideValue: 32 * 1024,
    unit: 'bytes',
    source: quotas,
  },
  containersPerTaskDefinition: { resource: 'Containers per task definition', value: 10, source: quotas },
  revisionsPerFamily: { resource: 'Revisions per family', value: 1_000_000, source: quotas },
  runTaskRate: {
    resource: 'Container instances that RunTask starts on, per cluster',
    value: 5,
    unit: 'per second',
    source: quotas,
  },
  instanceRegistrationRate: {
    resource: 'Registrations of container instances',
    value: 1,
    unit: 'per second, 60 per minute',
    source: quotas,
  },
  taskDefinitionRegistrationRate: {
    resource: 'Registrations of task definitions',
    value: 1,
    unit: 'per second, 60 per minute',
    source: quotas,
  },
  reservedPortsPerInstance: {
    resource: 'Host ports fixed at a time per container instance, the reserved ones included',
    value: 100,
    guideValue: 50,
    source: reference('PortMapping'),
  },
  placementConstraints: { resource: 'Placement constraints per task or service', value: 10, source: reference('RunTask') },
  placementStrategies: { resource: 'Placement strategies per task or service', value: 5, source: reference('RunTask') },
  attributesPerResource: { resource: 'Custom attributes per container instance', value: 10, source: reference('PutAttributes') },
  tagsPerResource: { resource: 'Tags per resource', value: 50, source: reference('TagResource') },
  serviceEvents: { resource: 'Events kept per service', value: 100, source: reference('Service') },
  memoryPerContainer: {
    resource: 'Least memory of a container',
    value: 4,
    unit: 'MiB',
    source: reference('ContainerDefinition'),
  },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof limits

/** The rows of the guide's table "Amazon ECS Default Service Limits", in its order. */
export const guideLimits: readonly LimitName[] = [
  'clustersPerRegion',
  'containerInstancesPerCluster',
  'loadBalancersPerService',
  'tasksPerService',
  'tasksPerRunTask',
  'containerInstancesPerStartTask',
  'runTaskRate',
  'instanceRegistrationRate',
  'taskDefinitionBytes',
  'containersPerTaskDefinition',
  'taskDefinitionRegistrationRate',
]

/** How many resources one call may name. Source: the API reference of each action. */
export const batchSizes = {
  DescribeClusters: 100,
  DescribeContainerInstances: 100,
  DescribeTasks: 100,
  DescribeServices: 10,
  UpdateContainerInstancesState: 10,
  DeleteTaskDefinitions: 10,
  PutAttributes: 10,
  DeleteAttributes: 10,
  GetTaskProtection: 100,
  UpdateTaskProtection: 10,
} as const

/** `maxResults` of the list actions. Source: the API reference of each action. */
export const pageSizes = {
  default: { default: 100, maximum: 100 },
  ListServices: { default: 10, maximum: 100 },
  ListAccountSettings: { default: 10, maximum: 10 },
} as const

/** The API's token buckets per account and Region. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html */
export const apiRates = [
  { name: 'cluster read', actions: ['DescribeClusters', 'ListClusters'], burst: 50, perSecond: 20 },
  { name: 'cluster modify', actions: ['CreateCluster', 'DeleteCluster', 'UpdateCluster'], burst: 20, perSecond: 1 },
  { name: 'service read', actions: ['DescribeServices', 'ListServices'], burst: 100, perSecond: 20 },
  { name: 'service modify', actions: ['CreateService', 'UpdateService', 'DeleteService'], burst: 50, perSecond: 5 },
  {
    name: 'cluster resource read',
    actions: ['DescribeTasks', 'ListTasks', 'DescribeContainerInstances', 'ListContainerInstances', 'ListAttributes'],
    burst: 100,
    perSecond: 20,
  },
  {
    name: 'cluster resource modify',
    actions: [
      'RunTask',
      'StartTask',
      'StopTask',
      'PutAttributes',
      'DeleteAttributes',
      'DeregisterContainerInstance',
      'UpdateContainerInstancesState',
    ],
    burst: 100,
    perSecond: 40,
  },
  {
    name: 'task definition read',
    actions: ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
    burst: 50,
    perSecond: 20,
  },
  { name: 'task definition modify', actions: ['RegisterTaskDefinition', 'DeregisterTaskDefinition'], burst: 20, perSecond: 1 },
  { name: 'task definition delete', actions: ['DeleteTaskDefinitions'], burst: 5, perSecond: 1 },
  {
    name: 'agent modify',
    actions: ['RegisterContainerInstance', 'SubmitTaskStateChange', 'SubmitContainerStateChange', 'SubmitAttachmentStateChanges'],
    burst: 200,
    perSecond: 120,
  },
] as const
