import type {
  AgentUpdateStatus,
  Attribute,
  ContainerDefinition,
  ContainerOverride,
  LoadBalancer,
  PlacementConstraint,
  PlacementStrategy,
  RegisterTaskDefinitionCommandInput,
  Resource,
  Tag,
  TaskOverride,
} from '@aws-sdk/client-ecs'
import type { Resources } from '@gantry/shared/ecs/resources'
import type { Agenda } from './agenda.ts'
import type { DeploymentRecord } from './deployment-record.ts'
import type { LoadBalancerCall, TaskPlace } from './task-places.ts'

/**
 * Everything that ECS remembers of one account in one Region. Plain data (Maps and Sets allowed, no class instances, no
 * functions), because a snapshot is `v8.serialize(state)`. Times are epoch milliseconds. Members in insertion order, so
 * that the same commands give the same bytes.
 */
export interface EcsState {
  account: string
  region: string
  /** The time up to which everything due has happened. */
  now: number
  /** State of the random number generator (see random.ts). */
  random: number
  agenda: Agenda
  /** By name. INACTIVE clusters stay describable. */
  clusters: Map<string, Cluster>
  /** By family; revisions in order, index = revision - 1. */
  families: Map<string, TaskDefinitionRevision[]>
  /** Principal ARN -> setting -> value. What the root user has set is the default of the account. */
  accountSettings: Map<string, Map<string, string>>
  /** What the scheduler wants of load balancers, in order, until region/settle.ts has carried it there; absent when nothing. */
  outbox?: LoadBalancerCall[]
}

export interface Cluster {
  name: string
  arn: string
  status: 'ACTIVE' | 'INACTIVE'
  createdAt: number
  settings: { name: string; value: string }[]
  tags: Tag[]
  /** By id (32 hexadecimal digits, a UUID in the old format). Deregistered ones stay, INACTIVE, for one hour. */
  instances: Map<string, ContainerInstance>
  /** By name. DRAINING and INACTIVE ones stay describable. */
  services: Map<string, Service>
  /** By id (32 hexadecimal digits, a UUID in the old format). Stopped ones stay for one hour. */
  tasks: Map<string, Task>
  /** Ids of tasks whose desired status is RUNNING, in creation order: a list page must not scan the stopped ones. */
  runningTaskIds: Set<string>
  stoppedTaskIds: Set<string>
  /** Stand-alone task groups and RunTask client tokens of the last day: token -> what it was asked and what it made. */
  clientTokens: Map<string, ClientToken>
  scheduling: ClusterScheduling
}

/** What the scheduler keeps of a cluster so that nobody has to scan it; only the scheduler changes it. */
export interface ClusterScheduling {
  running: number
  pending: number
  /** Task group (`service:NAME`, `family:NAME`, …) -> ids of its tasks not yet STOPPED. */
  groups: Map<string, Set<string>>
  /** Names of services that want a task and found no room for it. */
  waiting: Set<string>
  /** Instances on which containers have come or gone since the load balancers looked; only where there are any. */
  touched?: Set<string>
}

export interface ClientToken {
  usedAt: number
  /** Canonical JSON of the request that used it first. */
  request: string
  taskIds: string[]
}

export type ContainerInstanceStatus = 'ACTIVE' | 'DRAINING' | 'INACTIVE'

export interface ContainerInstance {
  id: string
  arn: string
  clusterName: string
  ec2InstanceId: string
  status: ContainerInstanceStatus
  agentConnected: boolean
  /** When the outside agent of the instance called last, as long as its silence would be noticed (see scheduler/agent-silence.ts). */
  agentHeardAt?: number
  agentVersion: string
  dockerVersion: string
  agentHash: string
  /** The latest update of the agent that UpdateContainerAgent began, and when its next step is due. */
  agentUpdate?: { status: AgentUpdateStatus; dueAt?: number }
  version: number
  registeredAt: number
  deregisteredAt?: number
  attributes: Attribute[]
  tags: Tag[]
  registered: Resources
  /** Resources of the user's own, which no task asks for; absent when there are none. */
  otherResources?: Resource[]
  /** What is left: registered less everything that bound tasks hold. Only bindTask and unbindTask change it. */
  remaining: Resources
  /** Host ports that may be reserved at a time, where it registered under other limits than today's. */
  reservedPortsLimit?: number
  /** Tasks that hold resources here (not yet STOPPED). */
  taskIds: Set<string>
  /** Next port handed out when a task asks for host port 0. */
  nextEphemeralPort: number
}

export interface TaskDefinitionRevision {
  family: string
  revision: number
  arn: string
  /** DELETED is not a status of the API: nothing refers to the revision any more, and nobody finds it. Its number stays used. */
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS' | 'DELETED'
  registeredAt: number
  registeredBy: string
  deregisteredAt?: number
  deleteRequestedAt?: number
  /** The registered document with AWS's defaults filled in, less family and tags. */
  definition: Omit<RegisterTaskDefinitionCommandInput, 'tags' | 'containerDefinitions'> & {
    containerDefinitions: ContainerDefinition[]
  }
  requiresAttributes: Attribute[]
  tags: Tag[]
}

export type TaskStatus =
  'PROVISIONING' | 'PENDING' | 'ACTIVATING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPING' | 'DEPROVISIONING' | 'STOPPED'

export type StopCode =
  | 'TaskFailedToStart'
  | 'EssentialContainerExited'
  | 'UserInitiated'
  | 'ServiceSchedulerInitiated'
  | 'SpotInterruption'
  | 'TerminationNotice'
  | 'InfrastructureHealth'

export interface Task {
  id: string
  arn: string
  clusterName: string
  containerInstanceId: string
  taskDefinitionArn: string
  family: string
  revision: number
  group: string
  startedBy: string
  /** Set when a service owns the task; `startedBy` is then its deployment's id. */
  serviceName?: string
  lastStatus: TaskStatus
  desiredStatus: 'RUNNING' | 'STOPPED'
  version: number
  overrides: TaskOverride & { containerOverrides: ContainerOverride[] }
  cpu: number
  memory: number
  containers: Container[]
  tags: Tag[]
  createdAt: number
  pullStartedAt?: number
  pullStoppedAt?: number
  startedAt?: number
  stoppingAt?: number
  executionStoppedAt?: number
  stoppedAt?: number
  stopCode?: StopCode
  stoppedReason?: string
  connectivityAt?: number
  healthStatus: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN'
  /** Until then the service scheduler does not stop it to scale in or to deploy. */
  protectedUntil?: number
  /** What it holds on its instance, given back once, when it is STOPPED. */
  held: Resources
  /** Its places behind load balancers; only where its service has some. */
  places?: TaskPlace[]
  /** When the next moment of its life is due; absent when nothing is planned. */
  dueAt?: number
}

export interface Container {
  name: string
  arn: string
  image: string
  runtimeId?: string
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED'
  exitCode?: number
  reason?: string
  healthStatus: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN'
  networkBindings: NetworkBinding[]
  /** How and when it will end, as far as that is decided; only while it runs, or cannot be started in time. */
  end?: ContainerEnd
  /** Containers that wait for this one give up then (startTimeout); only until it has ended. */
  startDeadline?: number
  /** What its health check will say next; only while that is open. A task waits for those of its essential containers. */
  health?: { at: number; status: 'HEALTHY' | 'UNHEALTHY'; isEssential: boolean }
}

export interface NetworkBinding {
  bindIP: string
  containerPort: number
  hostPort: number
  protocol: 'tcp' | 'udp'
}

export interface ContainerEnd {
  at: number
  exitCode?: number
  reason?: string
}

export interface Service {
  name: string
  arn: string
  clusterName: string
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE'
  schedulingStrategy: 'REPLICA' | 'DAEMON'
  desiredCount: number
  /** family:revision ARN that the PRIMARY deployment runs. */
  taskDefinitionArn: string
  launchType: 'EC2'
  maximumPercent: number
  minimumHealthyPercent: number
  circuitBreaker: { enable: boolean; rollback: boolean }
  placementConstraints: PlacementConstraint[]
  placementStrategy: PlacementStrategy[]
  loadBalancers: LoadBalancer[]
  healthCheckGracePeriodSeconds?: number
  roleArn?: string
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE'
  enableECSManagedTags: boolean
  createdAt: number
  createdBy: string
  tags: Tag[]
  clientToken?: { token: string; request: string }
  /** PRIMARY first. */
  deployments: Deployment[]
  /** Newest first, 100 at most. */
  events: ServiceEvent[]
  /** What DescribeServiceDeployments tells of its deployments: newest first, 100 at most. */
  deploymentRecords: DeploymentRecord[]
  /** Tasks not yet STOPPED. */
  taskIds: Set<string>
  scheduling: ServiceScheduling
}

/** What the scheduler remembers of a service between two reconciliations. */
export interface ServiceScheduling {
  /** When the next reconciliation is due; absent when nothing is planned. */
  wakeAt?: number
  /** Starts that failed (PENDING to STOPPED) in a row, and when the next try is allowed. */
  failedStarts: number
  retryAt: number
  /** The latest pause between tries; absent while starts succeed. */
  backOff?: number
  /** Tasks in a row that ran but ended within a minute: their replacements wait, too. */
  shortLives?: number
  /** A load balancer has refused a task: when it is asked again. */
  askAgainAt?: number
  /** What the circuit breaker rolls back to: the latest deployment that was completed. */
  lastCompleted?: { id: string; taskDefinitionArn: string }
  /** Event key -> when it was last written: repeats are suppressed until the cause resolves or six hours pass. */
  said: Map<string, number>
}

export interface Deployment {
  id: string
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE'
  taskDefinitionArn: string
  desiredCount: number
  failedTasks: number
  createdAt: number
  updatedAt: number
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  rolloutStateReason: string
  taskIds: Set<string>
}

export interface ServiceEvent {
  id: string
  createdAt: number
  message: string
}
