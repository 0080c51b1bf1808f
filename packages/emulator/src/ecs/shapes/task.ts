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
    ...(task.pullStartedAt !== undefined && { connectivity: instance?.agentConnected ? 'CONNECTED' : 'DISCONNECTED' }),
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
    ...(task.startedBy !== '' && { startedBy: task.startedBy }),
    ...(task.stopCode !== undefined && { stopCode: task.stopCode }),
    ...(task.stoppedReason !== undefined && { stoppedReason: task.stoppedReason }),
    tags: include.includes('TAGS') ? task.tags : [],
    taskArn: task.arn,
    taskDefinitionArn: task.taskDefinitionArn,
    version: task.version,
    ...momentsOf(task),
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

const moments = [
  'createdAt',
  'connectivityAt',
  'pullStartedAt',
  'pullStoppedAt',
  'startedAt',
  'stoppingAt',
  'executionStoppedAt',
  'stoppedAt',
] as const satisfies (keyof Task & keyof TaskShape)[]

function momentsOf(task: Task): Pick<TaskShape, (typeof moments)[number]> {
  const happened = moments.flatMap((moment) => {
    const at = task[moment]
    return at === undefined ? [] : [[moment, new Date(at)] as const]
  })
  return Object.fromEntries(happened)
}

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
    ...(container.runtimeId !== undefined && { runtimeId: container.runtimeId }),
    lastStatus: container.lastStatus,
    ...(container.exitCode !== undefined && { exitCode: container.exitCode }),
    ...(container.reason !== undefined && { reason: container.reason }),
    networkBindings: container.networkBindings,
    networkInterfaces: [],
    healthStatus: container.healthStatus,
    cpu: String(override?.cpu ?? definition?.cpu ?? 0),
    ...(memory !== undefined && { memory: String(memory) }),
    ...(memoryReservation !== undefined && { memoryReservation: String(memoryReservation) }),
  }
}
