import type { ContainerDefinition, PortMapping, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import type { TaskDefinitionRevision } from '../state/state.ts'
import { readTaskCpu, readTaskMemory } from './task-size.ts'

/** The document as DescribeTaskDefinition returns it: what was left out has AWS's default, sizes are plain numbers. */
export function fillDefaults(document: RegisterTaskDefinitionRequest): TaskDefinitionRevision['definition'] {
  const { tags: _, containerDefinitions = [], cpu, memory, ...rest } = document
  return {
    ...rest,
    containerDefinitions: containerDefinitions.map((container) => fillContainer(container, document.networkMode)),
    volumes: document.volumes ?? [],
    placementConstraints: document.placementConstraints ?? [],
    ...(cpu !== undefined && { cpu: String(readTaskCpu(cpu)) }),
    ...(memory !== undefined && { memory: String(readTaskMemory(memory)) }),
  }
}

function fillContainer(container: ContainerDefinition, networkMode: string | undefined): ContainerDefinition {
  return {
    ...container,
    cpu: container.cpu ?? 0,
    portMappings: (container.portMappings ?? []).map((mapping) => fillPortMapping(mapping, networkMode)),
    essential: container.essential ?? true,
    environment: container.environment ?? [],
    mountPoints: container.mountPoints ?? [],
    volumesFrom: container.volumesFrom ?? [],
    systemControls: container.systemControls ?? [],
    ...(container.healthCheck && { healthCheck: { interval: 30, timeout: 5, retries: 3, ...container.healthCheck } }),
  }
}

/** In bridge mode host port 0 means that the agent chooses one; in host and awsvpc mode it is the container's port. */
function fillPortMapping(mapping: PortMapping, networkMode = 'bridge'): PortMapping {
  const hostPort = mapping.hostPort || (networkMode === 'bridge' ? 0 : mapping.containerPort)
  return { ...mapping, hostPort, protocol: mapping.protocol ?? 'tcp' }
}
