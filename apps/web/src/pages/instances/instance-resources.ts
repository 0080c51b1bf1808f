import type { Share } from '@gantry/shared/console/cluster'
import type { InstanceView } from '@gantry/shared/console/instance'

/** CPU units that tasks reserve, of those registered. */
export function cpuShare({ registered, remaining }: InstanceView): Share {
  return { reserved: registered.cpu - remaining.cpu, registered: registered.cpu }
}

/** MiB that tasks reserve, of those registered. */
export function memoryShare({ registered, remaining }: InstanceView): Share {
  return { reserved: registered.memory - remaining.memory, registered: registered.memory }
}

/** Ports of one protocol: those that the system keeps, and those that tasks use. ECS lists both as "remaining" and the first also as "registered". */
export function portUse({ registered, remaining }: InstanceView, protocol: 'tcpPorts' | 'udpPorts') {
  const kept = new Set(registered[protocol])
  const byTasks = remaining[protocol].filter((port) => !kept.has(port))
  return { kept: [...kept].sort(bySize), byTasks: byTasks.sort(bySize) }
}

function bySize(a: number, b: number): number {
  return a - b
}
