import { settingsIn } from './user-data.ts'

/** What the agent makes of its settings. Source: "Amazon ECS Container Agent Configuration" in the Amazon ECS Developer Guide. */
export interface AgentConfig {
  /** Absent: the default cluster, which the agent makes when it is not there. */
  cluster?: string
  attributes: Record<string, string>
  tags: Record<string, string>
  /** Absent: those that every agent keeps. */
  reservedPorts?: number[]
  reservedUdpPorts: number[]
  /** MiB that tasks do not get. */
  reservedMemory: number
  /** Absent: those that the agent knows. */
  loggingDrivers?: string[]
}

/** A setting that cannot be read counts as absent, as it does for the agent. */
export function readAgentConfig(userData = ''): AgentConfig {
  const settings = settingsIn(userData)
  const cluster = settings.get('ECS_CLUSTER')
  const reservedPorts = portsIn(settings.get('ECS_RESERVED_PORTS'))
  const loggingDrivers = jsonIn(settings.get('ECS_AVAILABLE_LOGGING_DRIVERS'))
  const reservedMemory = settings.get('ECS_RESERVED_MEMORY') ?? ''
  return {
    ...(cluster && { cluster }),
    attributes: textsIn(settings.get('ECS_INSTANCE_ATTRIBUTES')),
    tags: textsIn(settings.get('ECS_CONTAINER_INSTANCE_TAGS')),
    ...(reservedPorts && { reservedPorts }),
    reservedUdpPorts: portsIn(settings.get('ECS_RESERVED_PORTS_UDP')) ?? [],
    reservedMemory: /^\d{1,9}$/.test(reservedMemory) ? Number(reservedMemory) : 0,
    ...(Array.isArray(loggingDrivers) && { loggingDrivers: loggingDrivers.map(String) }),
  }
}

function portsIn(text: string | undefined): number[] | undefined {
  const value = jsonIn(text)
  const isList = Array.isArray(value) && value.every((port) => Number.isInteger(port) && port > 0 && port < 65_536)
  return isList ? (value as number[]) : undefined
}

function textsIn(text: string | undefined): Record<string, string> {
  const value = jsonIn(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, String(member)]))
}

function jsonIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
