import { findAttribute } from './instances.ts'
import type { Cluster, ContainerInstance, Task } from './state.ts'

/** The attribute of a container instance that says who plays its agent. */
export const AGENT_ATTRIBUTE = 'gantry.agent'

/**
 * Who plays the agent of an instance: the simulated runtime; a program outside, which submits state changes itself; or
 * nobody, as if the machine had lost its connection.
 */
export type AgentMode = 'simulated' | 'external' | 'disconnected'

export function agentMode(instance: ContainerInstance): AgentMode {
  const mode = findAttribute(instance, AGENT_ATTRIBUTE)
  return mode === 'external' || mode === 'disconnected' ? mode : 'simulated'
}

/** Whether the simulated runtime moves a task on. It leaves alone what it does not drive. */
export function isSimulated(cluster: Cluster, task: Task): boolean {
  const instance = cluster.instances.get(task.containerInstanceId)
  return !instance || agentMode(instance) === 'simulated'
}
