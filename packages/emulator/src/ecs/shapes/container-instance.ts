import type { ContainerInstance as ContainerInstanceShape, ContainerInstanceField } from '@aws-sdk/client-ecs'
import { countInstanceTasks } from '../scheduler/service-counts.ts'
import type { ContainerInstance, EcsState } from '../state/state.ts'
import { toResourceList } from './resource-list.ts'

/** A container instance as the API answers it; `include` asks for TAGS and CONTAINER_INSTANCE_HEALTH. */
export function toContainerInstance(
  state: EcsState,
  instance: ContainerInstance,
  include: readonly ContainerInstanceField[] = [],
): ContainerInstanceShape {
  const { running, pending } = countInstanceTasks(state, instance)
  return {
    containerInstanceArn: instance.arn,
    ec2InstanceId: instance.ec2InstanceId,
    version: instance.version,
    versionInfo: {
      agentVersion: instance.agentVersion,
      agentHash: instance.agentHash,
      dockerVersion: instance.dockerVersion,
    },
    remainingResources: [...toResourceList(instance.remaining), ...(instance.otherResources ?? [])],
    registeredResources: [...toResourceList(instance.registered), ...(instance.otherResources ?? [])],
    status: instance.status,
    agentConnected: instance.agentConnected,
    ...(instance.agentUpdate && { agentUpdateStatus: instance.agentUpdate.status }),
    runningTasksCount: running,
    pendingTasksCount: pending,
    attributes: instance.attributes,
    registeredAt: new Date(instance.registeredAt),
    attachments: [],
    tags: include.includes('TAGS') ? instance.tags : [],
    ...(include.includes('CONTAINER_INSTANCE_HEALTH') && { healthStatus: toHealthStatus(instance) }),
  }
}

/** The agent checks its container runtime; nobody knows better once it is disconnected. */
function toHealthStatus({ agentConnected, registeredAt }: ContainerInstance): ContainerInstanceShape['healthStatus'] {
  const status = agentConnected ? 'OK' : 'INSUFFICIENT_DATA'
  const lastStatusChange = new Date(registeredAt)
  return {
    overallStatus: status,
    details: [{ type: 'CONTAINER_RUNTIME', status, lastUpdated: lastStatusChange, lastStatusChange }],
  }
}
