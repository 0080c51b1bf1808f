import type { Resources } from '../resources.ts'

/** A container instance as far as placement and the cluster query language look at it. */
export interface Candidate {
  id: string
  status: string
  agentConnected: boolean
  agentVersion?: string
  ec2InstanceId?: string
  /** Epoch milliseconds. */
  registeredAt?: number
  runningTasksCount?: number
  /** What is left of CPU and memory, and the host ports in use. */
  remaining: Resources
  /** Host ports that may be reserved here at a time, where that is not today's limit. */
  reservedPortsLimit?: number
  attributes: readonly { name?: string; value?: string }[]
  /** Groups of the tasks that are to run here (`service:web`, `family:batch`). */
  taskGroups?: readonly string[]
}

/** What one task asks of the container instance it is placed on. */
export interface Demand {
  cpu: number
  memory: number
  /** Fixed host ports; a host port that ECS chooses asks for nothing. */
  tcpPorts: readonly number[]
  udpPorts: readonly number[]
  requiresAttributes: readonly { name?: string; value?: string }[]
  constraints: readonly { type?: string; expression?: string }[]
  /** The task's own group, for `distinctInstance`. */
  group?: string
}
