import { ephemeralPorts, findFixedHostPort } from '../../ecs/ports.ts'
import type { TaskDefinitionDocument } from '../../ecs/task-definition.ts'

export interface HostPort {
  containerName: string
  containerPort: number
  /** Absent: ECS chooses one. */
  hostPort?: number
  protocol: 'tcp' | 'udp'
}

/** Every port that a task of this definition opens on its container instance, in the document's order. */
export function hostPortsOf({ containerDefinitions = [], networkMode }: TaskDefinitionDocument): HostPort[] {
  return containerDefinitions.flatMap(({ name = '', portMappings = [] }) =>
    portMappings.flatMap((mapping): HostPort[] => {
      if (!mapping.containerPort) return []
      const hostPort = findFixedHostPort(mapping, networkMode)
      const protocol = mapping.protocol === 'udp' ? 'udp' : 'tcp'
      return [{ containerName: name, containerPort: mapping.containerPort, protocol, ...(hostPort && { hostPort }) }]
    }),
  )
}

/** Two tasks with a fixed host port cannot share a container instance. */
export const hasFixedPort = (document: TaskDefinitionDocument): boolean =>
  hostPortsOf(document).some(({ hostPort }) => hostPort !== undefined)

/** The choices of the wizard's `Container: Port` menu: what a classic load balancer can forward to, a fixed TCP host port. */
export const balanceablePorts = (document: TaskDefinitionDocument): HostPort[] =>
  hostPortsOf(document).filter(({ hostPort, protocol }) => hostPort !== undefined && protocol === 'tcp')

/** The ports of the instance that visitors need, as ranges. */
export function openRanges(document: TaskDefinitionDocument): { protocol: 'tcp' | 'udp'; from: number; to: number }[] {
  const ranges = hostPortsOf(document).map(({ hostPort, protocol }) => ({
    protocol,
    from: hostPort ?? ephemeralPorts.first,
    to: hostPort ?? ephemeralPorts.last,
  }))
  return ranges.filter((range, index) => ranges.findIndex((other) => JSON.stringify(other) === JSON.stringify(range)) === index)
}
