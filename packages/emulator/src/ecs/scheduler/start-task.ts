import type { Tag, TaskOverride } from '@aws-sdk/client-ecs'
import { newUuid } from '../state/random.ts'
import { arnOfContainer, arnOfTask, newResourceId } from '../state/resource-arns.ts'
import type { Cluster, ContainerInstance, Deployment, EcsState, Task, TaskDefinitionRevision } from '../state/state.ts'
import { bindTask } from './bind-task.ts'
import { demandOf } from './demand.ts'
import { planStart } from './task-lifecycle.ts'
import { enterTask } from './task-status.ts'

export interface TaskRequest {
  cluster: Cluster
  /** Chosen by placement, or by the caller of StartTask after `rejectionsFor` had nothing against it. */
  instance: ContainerInstance
  taskDefinition: TaskDefinitionRevision
  group: string
  startedBy: string
  overrides?: TaskOverride
  tags?: Tag[]
  service?: { name: string; deployment: Deployment }
  /** In the new format of ids and ARNs; so unless told otherwise. */
  longArn?: boolean
}

/** Makes a task, PENDING, on an instance that has room for it, and plans its life. */
export function startTask(state: EcsState, now: number, request: TaskRequest): Task {
  const { cluster, instance, taskDefinition } = request
  const id = newResourceId(state, request.longArn ?? true)
  const { cpu, memory, tcpPorts, udpPorts } = demandOf(taskDefinition, request.overrides)
  const task: Task = {
    id,
    arn: arnOfTask(state, cluster.name, id),
    clusterName: cluster.name,
    containerInstanceId: instance.id,
    taskDefinitionArn: taskDefinition.arn,
    family: taskDefinition.family,
    revision: taskDefinition.revision,
    group: request.group,
    startedBy: request.startedBy,
    ...(request.service && { serviceName: request.service.name }),
    lastStatus: 'PENDING',
    desiredStatus: 'RUNNING',
    version: 1,
    overrides: { ...request.overrides, containerOverrides: request.overrides?.containerOverrides ?? [] },
    cpu,
    memory,
    containers: taskDefinition.definition.containerDefinitions.map(({ name = '', image = '' }) => ({
      name,
      arn: arnOfContainer(state, cluster.name, id, newUuid(state)),
      image,
      lastStatus: 'PENDING',
      healthStatus: 'UNKNOWN',
      networkBindings: [],
    })),
    tags: request.tags ?? [],
    createdAt: now,
    ...(instance.agentConnected && { connectivityAt: now }),
    healthStatus: 'UNKNOWN',
    held: { cpu, memory, tcpPorts: [...tcpPorts], udpPorts: [...udpPorts] },
  }
  bindTask(instance, task)
  enterTask(cluster, task)
  if (request.service) {
    cluster.services.get(request.service.name)?.taskIds.add(id)
    request.service.deployment.taskIds.add(id)
  }
  planStart(state, now, task)
  return task
}
