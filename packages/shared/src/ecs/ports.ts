import type { PortMapping } from './task-definition.ts'

/** TCP ports that a container instance keeps for itself, and who uses them. Source: `hostPort` in the API reference of PortMapping. */
export const reservedPorts: readonly { port: number; usedBy: string }[] = [
  { port: 22, usedBy: 'SSH' },
  { port: 2375, usedBy: 'Docker' },
  { port: 2376, usedBy: 'Docker with TLS' },
  { port: 51678, usedBy: 'the ECS container agent' },
  { port: 51679, usedBy: 'the ECS container agent' },
]

/** Where ECS takes a host port from when none is fixed. Source: the same. */
export const ephemeralPorts = { first: 49_153, last: 65_535 } as const

export const maximumPort = 65_535

export function isEphemeralPort(port: number): boolean {
  return port >= ephemeralPorts.first && port <= ephemeralPorts.last
}

/** Who keeps this host port, or undefined. No UDP port is reserved. */
export function findReservation(port: number, protocol = 'tcp'): string | undefined {
  return protocol === 'tcp' ? reservedPorts.find((reserved) => reserved.port === port)?.usedBy : undefined
}

/** The host port that a mapping fixes, or undefined when ECS chooses one. In host and awsvpc mode it is the container's own port. */
export function findFixedHostPort(mapping: PortMapping, networkMode?: string): number | undefined {
  const own = networkMode === 'host' || networkMode === 'awsvpc' ? mapping.containerPort : undefined
  return mapping.hostPort || own || undefined
}
