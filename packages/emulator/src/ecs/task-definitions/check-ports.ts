import type { ContainerDefinition, PortMapping } from '@aws-sdk/client-ecs'
import { clientException } from '../../protocol/aws-error.ts'

/** Ports and links against the network mode; no host port twice in one task. */
export function checkPorts(containers: ContainerDefinition[], networkMode = 'bridge'): void {
  const taken = new Set<string>()
  for (const { name, portMappings = [], links = [] } of containers) {
    if (networkMode === 'none' && portMappings.length > 0) {
      throw clientException(`Port mappings are not supported when networkMode=none (container '${name}').`)
    }
    if (networkMode !== 'bridge' && links.length > 0) {
      throw clientException(`Links are not supported when networkMode=${networkMode} (container '${name}').`)
    }
    for (const mapping of portMappings) {
      checkMapping(name!, mapping, networkMode)
      const hostPort = mapping.hostPort || (networkMode === 'bridge' ? 0 : mapping.containerPort)
      const key = `${hostPort}/${mapping.protocol ?? 'tcp'}`
      if (hostPort && taken.has(key)) throw clientException(`Host port ${key} is used more than once in the task definition.`)
      taken.add(key)
    }
  }
}

function checkMapping(name: string, { containerPort, containerPortRange, hostPort = 0 }: PortMapping, networkMode: string) {
  if (containerPortRange === undefined && containerPort === undefined) {
    throw clientException(`Port mappings of container '${name}' need a containerPort.`)
  }
  if (containerPort !== undefined && (containerPort < 1 || containerPort > 65_535)) {
    throw clientException(`Invalid containerPort ${containerPort} for container '${name}': it must be between 1 and 65535.`)
  }
  if (hostPort < 0 || hostPort > 65_535) {
    throw clientException(`Invalid hostPort ${hostPort} for container '${name}': it must be between 0 and 65535.`)
  }
  if ((networkMode === 'awsvpc' || networkMode === 'host') && hostPort !== 0 && hostPort !== containerPort) {
    throw clientException(`When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`)
  }
}
