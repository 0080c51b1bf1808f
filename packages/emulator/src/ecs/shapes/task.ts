import type { Container as ContainerShape, Task as TaskShape, TaskField } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { findAttribute } from '../state/instances.ts'
import { arnOfInstance } from '../state/resource-arns.ts'
import type { Container, ContainerInstance, EcsState, Task } from '../state/state.ts'

/** A task as the API answers it. */
export function toTask(state: EcsState, task: Task, include: readonly TaskField[] = []): TaskShape {
  const instance = state.clusters.get(task.clusterName)?.instances.get(task.containerInstanceId)
  return {
    attachments: [],
    ...placeOf(instance),
    clusterArn: clusterArn(state, task.clusterName),
    // The agent has answered once it pulls the images.
    connectivity: task.pullStartedAt === undefined ? undefined : instance?.agentConnected ? 'CONNECTED' : 'DISCONNECTED',
    containerInstanceArn: arnOfInstance(state, task.clusterName, task.containerInstanceId),
    containers: task.containers.map((container) => toContainer(state, task, container)),
    cpu: String(task.cpu),
    memory: String(task.memory),
    desiredStatus: task.desiredStatus,
    enableExecuteCommand: false,
    group: task.group,
    healthStatus: task.healthStatus,
    inferenceAccelerators: [],
    lastStatus: task.lastStatus,
    launchType: 'EC2',
    overrides: { ...task.overrides, containerOverrides: containerOverridesOf(task), inferenceAcceleratorOverrides: [] },
    startedBy: task.startedBy || undefined,
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    tags: include.includes('TAGS') ? task.tags : [],
    taskArn: task.arn,
    taskDefinitionArn: task.taskDefinitionArn,
    version: task.version,
    createdAt: toDate(task.createdAt),
    connectivityAt: toDate(task.connectivityAt),
    pullStartedAt: toDate(task.pullStartedAt),
    pullStoppedAt: toDate(task.pullStoppedAt),
    startedAt: toDate(task.startedAt),
    stoppingAt: toDate(task.stoppingAt),
    executionStoppedAt: toDate(task.executionStoppedAt),
    stoppedAt: toDate(task.stoppedAt),
  }
}

function placeOf(instance: ContainerInstance | undefined): Pick<TaskShape, 'attributes' | 'availabilityZone'> {
  if (!instance) return { attributes: [] }
  const architecture = findAttribute(instance, 'ecs.cpu-architecture')
  const availabilityZone = findAttribute(instance, 'ecs.availability-zone')
  return {
    attributes: architecture === undefined ? [] : [{ name: 'ecs.cpu-architecture', value: architecture }],
    ...(availabilityZone !== undefined && { availabilityZone }),
  }
}

const toDate = (at: number | undefined): Date | undefined => (at === undefined ? undefined : new Date(at))

/** Every container has an entry, as in the guide's outputs, also the one of which nothing is overridden. */
function containerOverridesOf({ containers, overrides }: Task) {
  return containers.map(({ name }) => overrides.containerOverrides.find((override) => override.name === name) ?? { name })
}

function toContainer(state: EcsState, task: Task, container: Container): ContainerShape {
  const revision = state.families.get(task.family)?.[task.revision - 1]
  const definition = revision?.definition.containerDefinitions.find(({ name }) => name === container.name)
  const override = task.overrides.containerOverrides.find(({ name }) => name === container.name)
  const memory = override?.memory ?? definition?.memory
  const memoryReservation = override?.memoryReservation ?? definition?.memoryReservation
  return {
    containerArn: container.arn,
    taskArn: task.arn,
    name: container.name,
    image: container.image,
    runtimeId: container.runtimeId,
    lastStatus: container.lastStatus,
    exitCode: container.exitCode,
    reason: container.reason,
    networkBindings: container.networkBindings,
    networkInterfaces: [],
    healthStatus: container.healthStatus,
    cpu: String(override?.cpu ?? definition?.cpu ?? 0),
    memory: memory === undefined ? undefined : String(memory),
    memoryReservation: memoryReservation === undefined ? undefined : String(memoryReservation),
  }
}
