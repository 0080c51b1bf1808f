import { limits } from '../limits.ts'
import { findReservation, isEphemeralPort } from '../ports.ts'
import type { Candidate, Demand } from './candidate.ts'

/** Why one container instance cannot take one task: what the task needs, and what the instance has. */
export type Rejection =
  | { filter: 'status'; need: 'ACTIVE'; have: string }
  | { filter: 'agent'; need: 'connected'; have: 'disconnected' }
  | { filter: 'cpu' | 'memory'; need: number; have: number }
  | { filter: 'tcp-port' | 'udp-port'; need: number; have: 'in use' }
  /** `need`: host ports the task would reserve; `have`: host ports that may still be reserved. */
  | { filter: 'port-limit'; need: number; have: number }
  /** `need`: `name` or `name == value`; `have`: the value the instance has, if the name is there. */
  | { filter: 'attribute'; need: string; have: string | undefined }
  /** `need`: the expression, or `distinctInstance`; `have`: the task group that is here already. */
  | { filter: 'constraint'; need: string; have: string | undefined }

/** The entry of `failures[]` for a rejection. Source: "API failure reasons" in the Amazon ECS Developer Guide. */
export type FailureReason = 'RESOURCE:CPU' | 'RESOURCE:MEMORY' | 'RESOURCE:PORTS' | 'AGENT' | 'ATTRIBUTE' | 'INACTIVE'

/** Whether a candidate satisfies an expression of the cluster query language (see query-language/expression-matcher.ts). */
export type MatchesExpression = (expression: string, candidate: Candidate) => boolean

/** Host ports that may be reserved on one container instance, the agent's own included; those that ECS chooses do not count. */
const todaysPortsLimit = limits.reservedPortsPerInstance.value

const NONE: readonly Rejection[] = Object.freeze([])

/** Every reason why the candidate cannot take the task; the same empty list whenever there is none. */
export function rejectionsOf(candidate: Candidate, demand: Demand, matches: MatchesExpression): readonly Rejection[] {
  if (canPlace(candidate, demand, matches)) return NONE
  return [
    status(candidate),
    agent(candidate),
    cpu(candidate, demand),
    memory(candidate, demand),
    ...demand.tcpPorts.map((port) => tcpPort(candidate, port)),
    ...demand.udpPorts.map((port) => udpPort(candidate, port)),
    portLimit(candidate, demand),
    ...demand.requiresAttributes.map((required) => attribute(candidate, required)),
    ...demand.constraints.map((required) => constraint(candidate, demand, required, matches)),
  ].filter((rejection) => rejection !== undefined)
}

/** Whether nothing speaks against the candidate: `rejectionsOf` that stops at the first reason. */
export function canPlace(candidate: Candidate, demand: Demand, matches: MatchesExpression): boolean {
  if (cpu(candidate, demand) ?? memory(candidate, demand) ?? status(candidate) ?? agent(candidate)) return false
  for (const port of demand.tcpPorts) if (tcpPort(candidate, port)) return false
  for (const port of demand.udpPorts) if (udpPort(candidate, port)) return false
  if (portLimit(candidate, demand)) return false
  for (const required of demand.requiresAttributes) if (attribute(candidate, required)) return false
  for (const required of demand.constraints) if (constraint(candidate, demand, required, matches)) return false
  return true
}

const failureReasons: Record<Rejection['filter'], FailureReason> = {
  status: 'INACTIVE',
  agent: 'AGENT',
  cpu: 'RESOURCE:CPU',
  memory: 'RESOURCE:MEMORY',
  'tcp-port': 'RESOURCE:PORTS',
  'udp-port': 'RESOURCE:PORTS',
  'port-limit': 'RESOURCE:PORTS',
  attribute: 'ATTRIBUTE',
  constraint: 'ATTRIBUTE',
}

export function failureReason(rejection: Rejection): FailureReason {
  return failureReasons[rejection.filter]
}

export function status(candidate: Candidate): Rejection | undefined {
  return candidate.status === 'ACTIVE' ? undefined : { filter: 'status', need: 'ACTIVE', have: candidate.status }
}

export function agent(candidate: Candidate): Rejection | undefined {
  return candidate.agentConnected ? undefined : { filter: 'agent', need: 'connected', have: 'disconnected' }
}

export function cpu({ remaining }: Candidate, demand: Demand): Rejection | undefined {
  return demand.cpu <= remaining.cpu ? undefined : { filter: 'cpu', need: demand.cpu, have: remaining.cpu }
}

export function memory({ remaining }: Candidate, demand: Demand): Rejection | undefined {
  return demand.memory <= remaining.memory ? undefined : { filter: 'memory', need: demand.memory, have: remaining.memory }
}

export function tcpPort({ remaining }: Candidate, port: number): Rejection | undefined {
  return remaining.tcpPorts.includes(port) ? { filter: 'tcp-port', need: port, have: 'in use' } : undefined
}

export function udpPort({ remaining }: Candidate, port: number): Rejection | undefined {
  return remaining.udpPorts.includes(port) ? { filter: 'udp-port', need: port, have: 'in use' } : undefined
}

export function portLimit(candidate: Candidate, { tcpPorts, udpPorts }: Demand): Rejection | undefined {
  const { remaining, reservedPortsLimit: portsLimit = todaysPortsLimit } = candidate
  const need = tcpPorts.length + udpPorts.length
  // Ports in use are an upper bound of the reserved ones; only a crowded instance needs the exact count.
  if (need === 0 || need + remaining.tcpPorts.length + remaining.udpPorts.length <= portsLimit) return undefined
  const have = portsLimit - countReserved(remaining.tcpPorts) - countReserved(remaining.udpPorts)
  return need <= have ? undefined : { filter: 'port-limit', need, have: Math.max(0, have) }
}

export function attribute(candidate: Candidate, required: { name?: string; value?: string }): Rejection | undefined {
  const found = candidate.attributes.find((one) => one.name === required.name)
  if (found && (!required.value || found.value === required.value)) return undefined
  const need = required.value ? `${required.name} == ${required.value}` : (required.name ?? '')
  return { filter: 'attribute', need, have: found?.value }
}

export function constraint(
  candidate: Candidate,
  { group }: Demand,
  { type, expression = '' }: { type?: string; expression?: string },
  matches: MatchesExpression,
): Rejection | undefined {
  if (type === 'distinctInstance') {
    const isTaken = group !== undefined && candidate.taskGroups?.includes(group)
    return isTaken ? { filter: 'constraint', need: 'distinctInstance', have: group } : undefined
  }
  return matches(expression, candidate) ? undefined : { filter: 'constraint', need: expression, have: undefined }
}

/** Ports outside the range from which ECS chooses, and the agent's own two inside it. */
function countReserved(ports: readonly number[]): number {
  return ports.filter((port) => !isEphemeralPort(port) || findReservation(port) !== undefined).length
}
