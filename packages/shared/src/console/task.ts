/** A task, as DescribeTasks tells it. Times are epoch milliseconds. */
export interface TaskView {
  id: string
  arn: string
  clusterName: string
  taskDefinition: string
  taskDefinitionArn: string
  containerInstanceId?: string
  lastStatus: string
  desiredStatus: string
  healthStatus?: string
  group?: string
  startedBy?: string
  /** From `group` when it reads `service:NAME`. */
  serviceName?: string
  launchType?: string
  cpu?: string
  memory?: string
  availabilityZone?: string
  createdAt?: number
  startedAt?: number
  stoppedAt?: number
  stopCode?: string
  stoppedReason?: string
  containers: ContainerView[]
}

/** A task with everything that its page shows. */
export interface TaskDetailView extends TaskView {
  /** In the order in which they happened. */
  timeline: { at: number; what: TaskMoment }[]
  overrides: { taskRoleArn?: string; cpu?: string; memory?: string; containerOverrides: ContainerOverrideView[] }
  version?: number
  attributes: { name: string; value?: string }[]
  tags: { key: string; value: string }[]
  /** DescribeTasks' own answer, environment masked, for the JSON view. */
  json: unknown
  asOf: number
}

export type TaskMoment =
  | 'createdAt'
  | 'connectivityAt'
  | 'pullStartedAt'
  | 'pullStoppedAt'
  | 'startedAt'
  | 'stoppingAt'
  | 'executionStoppedAt'
  | 'stoppedAt'

export interface ContainerView {
  name: string
  arn?: string
  image?: string
  runtimeId?: string
  lastStatus: string
  exitCode?: number
  reason?: string
  healthStatus?: string
  networkBindings: { bindIP?: string; containerPort?: number; hostPort?: number; protocol?: string }[]
}

export interface ContainerOverrideView {
  name: string
  command?: string[]
  environment?: { name: string; value: string }[]
  cpu?: number
  memory?: number
  memoryReservation?: number
}
