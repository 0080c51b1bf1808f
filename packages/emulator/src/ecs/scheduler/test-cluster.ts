import type { ContainerDefinition, RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs'
import { clusterArn, containerInstanceArn, serviceArn, taskDefinitionArn } from '@gantry/shared/ecs/arn'
import { createState, emptyCluster } from '../state/create-state.ts'
import { newHexId } from '../state/random.ts'
import type { Cluster, ContainerInstance, EcsState, Service, Task, TaskDefinitionRevision } from '../state/state.ts'
import { advance } from './advance.ts'
import { newDeployment, wakeServices } from './service-scheduler.ts'

/** 2 January 2026, 03:04:05 UTC: where the tests of the scheduler begin. */
export const START = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A cluster for the tests of the scheduler: state alone, without a server. Instances lie in zones a, b, c, a, … */
export function testCluster(options: { instances?: number; cpu?: number; memory?: number; seed?: number } = {}) {
  const state = createState({ account: '123456789012', region: 'us-east-1', seed: options.seed ?? 1, now: START })
  const cluster = emptyCluster('default', clusterArn(state, 'default'), START)
  state.clusters.set('default', cluster)
  const instances = Array.from({ length: options.instances ?? 0 }, (_, index) =>
    addInstance(state, cluster, { zone: `us-east-1${'abc'.charAt(index % 3)}`, cpu: options.cpu, memory: options.memory }),
  )
  return { state, cluster, instances }
}

export function addInstance(
  state: EcsState,
  cluster: Cluster,
  { zone = 'us-east-1a', cpu = 2_048, memory = 4_096, attributes = [] as { name: string; value?: string }[] } = {},
): ContainerInstance {
  const id = newHexId(state)
  const instance: ContainerInstance = {
    id,
    arn: containerInstanceArn(state, cluster.name, id),
    clusterName: cluster.name,
    ec2InstanceId: `i-${id.slice(0, 17)}`,
    status: 'ACTIVE',
    agentConnected: true,
    agentVersion: '1.80.0',
    dockerVersion: 'DockerVersion: 25.0.8',
    agentHash: 'abcdef12',
    version: 1,
    registeredAt: state.now,
    attributes: [{ name: 'ecs.availability-zone', value: zone }, ...attributes],
    tags: [],
    registered: { cpu, memory, tcpPorts: [22, 2375, 2376, 51678, 51679], udpPorts: [] },
    remaining: { cpu, memory, tcpPorts: [22, 2375, 2376, 51678, 51679], udpPorts: [] },
    taskIds: new Set(),
    nextEphemeralPort: 49_153,
  }
  cluster.instances.set(id, instance)
  wakeServices(state, cluster, state.now, [instance])
  return instance
}

/** Registers the next revision of a family with one container, or with those given. */
export function defineTask(
  state: EcsState,
  family: string,
  containers: Partial<ContainerDefinition> | Partial<ContainerDefinition>[] = {},
  rest: Partial<RegisterTaskDefinitionCommandInput> & Partial<Pick<TaskDefinitionRevision, 'requiresAttributes'>> = {},
): TaskDefinitionRevision {
  const revisions = state.families.get(family) ?? []
  const { requiresAttributes = [], ...definition } = rest
  const revision: TaskDefinitionRevision = {
    family,
    revision: revisions.length + 1,
    arn: taskDefinitionArn(state, family, revisions.length + 1),
    status: 'ACTIVE',
    registeredAt: state.now,
    registeredBy: 'arn:aws:iam::123456789012:root',
    definition: {
      family,
      networkMode: 'bridge',
      ...definition,
      containerDefinitions: [containers].flat().map((container) => ({
        name: 'web',
        image: 'nginx',
        cpu: 100,
        memory: 128,
        essential: true,
        ...container,
      })),
    },
    requiresAttributes,
    tags: [],
  }
  state.families.set(family, [...revisions, revision])
  return revision
}

/** What CreateService does, without the checks. */
export function addService(
  state: EcsState,
  cluster: Cluster,
  { taskDefinition, ...rest }: { taskDefinition: TaskDefinitionRevision } & Partial<Service>,
): Service {
  const name = rest.name ?? 'web'
  const service: Service = {
    name,
    arn: serviceArn(state, cluster.name, name),
    clusterName: cluster.name,
    status: 'ACTIVE',
    schedulingStrategy: 'REPLICA',
    desiredCount: 1,
    taskDefinitionArn: taskDefinition.arn,
    launchType: 'EC2',
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    circuitBreaker: { enable: false, rollback: false },
    placementConstraints: [],
    placementStrategy: [],
    loadBalancers: [],
    enableECSManagedTags: false,
    createdAt: state.now,
    createdBy: 'arn:aws:iam::123456789012:root',
    tags: [],
    deployments: [],
    events: [],
    deploymentRecords: [],
    taskIds: new Set(),
    scheduling: { failedStarts: 0, retryAt: 0, said: new Map() },
    ...rest,
  }
  cluster.services.set(name, service)
  newDeployment(state, state.now, service, taskDefinition.arn)
  return service
}

/** Lets so many seconds pass. */
export const pass = (state: EcsState, seconds: number): void => advance(state, state.now + seconds * 1_000)

/** The tasks of a service that shall run, in the order in which they were created. */
export const tasksOf = (cluster: Cluster, service: Service): Task[] =>
  [...service.taskIds].map((id) => cluster.tasks.get(id)!).filter((task) => task.desiredStatus === 'RUNNING')

/** The messages of a service without `(service NAME)`, oldest first. */
export const messagesOf = (service: Service): string[] =>
  service.events.map(({ message }) => message.replace(`(service ${service.name}) `, '')).toReversed()
