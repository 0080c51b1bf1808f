import type { Failure } from '@gantry/shared/console/listing'
import type { ServiceName } from './services.ts'
import type {
  Cluster,
  ContainerInstance,
  Input,
  InputOf,
  Output,
  OutputOf,
  ReadOf,
  Service,
  Tag,
  Task,
  TaskDefinition,
  WriteAction,
  WriteOf,
} from './shapes.ts'

/** Everything that was read in one go. */
export interface Reading<Item> {
  items: Item[]
  failures: Failure[]
  /** When the reading began (epoch milliseconds). */
  asOf: number
  /** What it cost upstream. */
  calls: number
}

export interface TaskFilter {
  desiredStatus: 'RUNNING' | 'STOPPED'
  serviceName?: string
  containerInstance?: string
  family?: string
  startedBy?: string
}

export interface InstanceFilter {
  /** Cluster query language. */
  filter?: string
  status?: InputOf<'ListContainerInstances'>['status']
}

/**
 * ECS in one Region. Equal reads in flight are one, and their answer serves for a moment longer, so that many watchers cost
 * what one costs. Everything fails with an ApiFailure.
 */
export interface Aws extends Around {
  region: string
  allClusters(): Promise<Reading<Cluster>>
  describeClusters(refs: string[]): Promise<Reading<Cluster>>
  allContainerInstances(cluster: string, filter?: InstanceFilter): Promise<Reading<ContainerInstance>>
  describeContainerInstances(cluster: string, refs: string[]): Promise<Reading<ContainerInstance>>
  allServices(cluster: string): Promise<Reading<Service>>
  describeServices(cluster: string, refs: string[]): Promise<Reading<Service>>
  allTasks(cluster: string, filter: TaskFilter): Promise<Reading<Task>>
  describeTasks(cluster: string, refs: string[]): Promise<Reading<Task>>
  /** ARNs of revisions, of one family or of all. */
  allTaskDefinitions(status: 'ACTIVE' | 'INACTIVE', family?: string): Promise<Reading<string>>
  /** Names of families; INACTIVE ones are those without any ACTIVE revision. */
  allFamilies(status: 'ACTIVE' | 'INACTIVE'): Promise<Reading<string>>
  describeTaskDefinition(ref: string): Promise<{ taskDefinition: TaskDefinition; tags: Tag[] }>
  /** Sends one write, and lets no reading from before it serve any longer. Repeated only where a repetition does no harm. */
  write<A extends WriteAction>(action: A, input: InputOf<A>): Promise<OutputOf<A>>
  /** The account's twelve digits, or nothing where it cannot be told. */
  account(): Promise<string | undefined>
  calls: CallCounter
}

/** The services around ECS, on the same terms: a write to any of them outdates every reading of all. */
export type Around = { [S in Exclude<ServiceName, 'ecs'>]: ServiceCalls<S> }

export interface ServiceCalls<S extends ServiceName> {
  read<A extends ReadOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>>
  write<A extends WriteOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>>
}

/** Requests that went upstream, each try of a retried one included. */
export interface CallCounter {
  total: number
  /** By the name that policies use: `ecs:ListTasks`. */
  byAction: Record<string, number>
}
