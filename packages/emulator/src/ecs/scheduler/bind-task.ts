import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import type { Resources } from '@gantry/shared/ecs/resources'
import { ephemeralPorts, findFixedHostPort, findReservation } from '@gantry/shared/ecs/ports'
import type { ContainerInstance, NetworkBinding, Task } from '../state/state.ts'
import { noteUse } from './instance-roll.ts'

/** Takes what the task needs (`held`) from its container instance. Nothing else in the emulator takes resources. */
export function bindTask(instance: ContainerInstance, task: Task): void {
  const { remaining } = instance
  remaining.cpu -= task.held.cpu
  remaining.memory -= task.held.memory
  remaining.tcpPorts.push(...task.held.tcpPorts)
  remaining.udpPorts.push(...task.held.udpPorts)
  instance.taskIds.add(task.id)
  noteUse(instance)
}

/** Gives everything back that the task held, also the ports it was given while it ran. */
export function unbindTask(instance: ContainerInstance, task: Task): void {
  const { remaining } = instance
  remaining.cpu += task.held.cpu
  remaining.memory += task.held.memory
  remaining.tcpPorts = without(remaining.tcpPorts, task.held.tcpPorts)
  remaining.udpPorts = without(remaining.udpPorts, task.held.udpPorts)
  instance.taskIds.delete(task.id)
  noteUse(instance)
}

/**
 * Opens the ports of a container that starts to run: fixed ones as the definition says (they are held already), the others
 * from the ephemeral range, where they become the task's until it is STOPPED. Undefined when the range is used up.
 */
export function publishPorts(
  instance: ContainerInstance,
  task: Task,
  container: ContainerDefinition,
  networkMode: string | undefined,
): NetworkBinding[] | undefined {
  if (networkMode === 'none') return []
  const bindings: NetworkBinding[] = []
  for (const mapping of container.portMappings ?? []) {
    const protocol = mapping.protocol === 'udp' ? 'udp' : 'tcp'
    const hostPort = findFixedHostPort({ ...mapping }, networkMode) ?? takeEphemeralPort(instance, task, protocol)
    if (hostPort === undefined) return undefined
    bindings.push({ bindIP: '0.0.0.0', containerPort: mapping.containerPort ?? hostPort, hostPort, protocol })
  }
  return bindings
}

/** Notes that a task holds a port that its agent has opened; one that is in use already is not counted twice. */
export function claimPort(instance: ContainerInstance, task: Task, port: number, protocol: 'tcp' | 'udp'): void {
  const ports: keyof Resources = protocol === 'tcp' ? 'tcpPorts' : 'udpPorts'
  const inUse = instance.remaining[ports]
  if (inUse.includes(port)) return
  inUse.push(port)
  task.held[ports].push(port)
  noteUse(instance)
}

function takeEphemeralPort(instance: ContainerInstance, task: Task, protocol: 'tcp' | 'udp'): number | undefined {
  const ports: keyof Resources = protocol === 'tcp' ? 'tcpPorts' : 'udpPorts'
  const inUse = instance.remaining[ports]
  const { first, last } = ephemeralPorts
  for (let tried = first; tried <= last; tried++) {
    const port = instance.nextEphemeralPort >= first && instance.nextEphemeralPort <= last ? instance.nextEphemeralPort : first
    instance.nextEphemeralPort = port + 1
    if (inUse.includes(port) || findReservation(port, protocol)) continue
    inUse.push(port)
    task.held[ports].push(port)
    noteUse(instance)
    return port
  }
  return undefined
}

function without(ports: number[], given: number[]): number[] {
  return given.length === 0 ? ports : ports.filter((port) => !given.includes(port))
}
