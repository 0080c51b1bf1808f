import type { ContainerOverrideView, ContainerView, TaskDetailView, TaskMoment, TaskView } from '@gantry/shared/console/task'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { Container, Task, TaskOverride } from '../aws/shapes.ts'
import { maskSecrets } from './mask.ts'
import { defined, toAttributes, toMillis, toTags } from './view.ts'

export function toTaskView(task: Task): TaskView {
  return defined<TaskView>({
    id: lastPart(task.taskArn ?? ''),
    arn: task.taskArn ?? '',
    clusterName: lastPart(task.clusterArn ?? ''),
    taskDefinition: lastPart(task.taskDefinitionArn ?? ''),
    taskDefinitionArn: task.taskDefinitionArn ?? '',
    containerInstanceId: task.containerInstanceArn && lastPart(task.containerInstanceArn),
    lastStatus: task.lastStatus ?? '',
    desiredStatus: task.desiredStatus ?? '',
    healthStatus: task.healthStatus,
    group: task.group,
    startedBy: task.startedBy,
    serviceName: task.group?.startsWith('service:') ? task.group.slice('service:'.length) : undefined,
    launchType: task.launchType,
    cpu: task.cpu,
    memory: task.memory,
    availabilityZone: task.availabilityZone,
    createdAt: toMillis(task.createdAt),
    startedAt: toMillis(task.startedAt),
    stoppedAt: toMillis(task.stoppedAt),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    containers: (task.containers ?? []).map(toContainerView),
  })
}

export function toTaskDetailView(task: Task, asOf: number): TaskDetailView {
  const { value: json } = maskSecrets(task)
  return defined<TaskDetailView>({
    ...toTaskView(task),
    timeline: toTimeline(task),
    overrides: toOverrides(maskSecrets(task.overrides ?? {}).value as TaskOverride),
    version: task.version,
    attributes: toAttributes(task.attributes),
    tags: toTags(task.tags),
    json,
    asOf,
  })
}

function toContainerView(container: Container): ContainerView {
  return defined<ContainerView>({
    name: container.name ?? '',
    arn: container.containerArn,
    image: container.image,
    runtimeId: container.runtimeId,
    lastStatus: container.lastStatus ?? '',
    exitCode: container.exitCode,
    reason: container.reason,
    healthStatus: container.healthStatus,
    networkBindings: (container.networkBindings ?? []).map(({ bindIP, containerPort, hostPort, protocol }) =>
      defined({ bindIP, containerPort, hostPort, protocol }),
    ),
  })
}

/** In the order in which they happen to every task, which decides where two fall on the same moment. */
const moments: TaskMoment[] = [
  'createdAt',
  'connectivityAt',
  'pullStartedAt',
  'pullStoppedAt',
  'startedAt',
  'stoppingAt',
  'executionStoppedAt',
  'stoppedAt',
]

function toTimeline(task: Task): TaskDetailView['timeline'] {
  return moments
    .flatMap((what) => {
      const at = toMillis(task[what])
      return at === undefined ? [] : [{ at, what }]
    })
    .sort((a, b) => a.at - b.at)
}

function toOverrides({ taskRoleArn, cpu, memory, containerOverrides = [] }: TaskOverride): TaskDetailView['overrides'] {
  return defined({
    taskRoleArn,
    cpu,
    memory,
    containerOverrides: containerOverrides.map((override) =>
      defined<ContainerOverrideView>({
        name: override.name ?? '',
        command: override.command,
        environment: override.environment?.map(({ name = '', value = '' }) => ({ name, value })),
        cpu: override.cpu,
        memory: override.memory,
        memoryReservation: override.memoryReservation,
      }),
    ),
  })
}
