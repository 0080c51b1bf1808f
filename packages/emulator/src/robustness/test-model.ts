import type { ContainerDefinition } from '@aws-sdk/client-ecs'

/** What a person would keep on paper: who is there, and what was asked for. What the scheduler does is not in it. */
export interface Model {
  clusters: Map<string, ModelCluster>
  /** Revisions in order; true while ACTIVE. */
  families: Map<string, ModelRevision[]>
}

export interface ModelCluster {
  isActive: boolean
  services: Map<string, ModelService>
  /** By ARN, those that have not been deregistered. */
  instances: Set<string>
}

export interface ModelService {
  isActive: boolean
  isDaemon: boolean
  desiredCount: number
  maximumPercent: number
}

export interface ModelRevision {
  isActive: boolean
  container: ContainerDefinition
}

export const clusterNames = ['default', 'red'] as const
export const serviceNames = ['a', 'b', 'c', 'd', 'e'] as const
export const familyNames = ['small', 'web', 'fixed', 'short', 'broken'] as const

/** What the revisions of a family run: the next one after the last is the first again. */
export const containersOf: Record<(typeof familyNames)[number], ContainerDefinition[]> = {
  small: [
    { cpu: 100, memory: 100 },
    { cpu: 300, memoryReservation: 50 },
  ],
  web: [
    { memory: 100, portMappings: [{ containerPort: 80 }, { containerPort: 53, protocol: 'udp' }] },
    { cpu: 10, memory: 200, healthCheck: { command: ['CMD', 'true'], interval: 5 } },
    { cpu: 10, memory: 200, healthCheck: { command: ['CMD', 'false'], interval: 5 } },
  ],
  fixed: [
    { cpu: 10, memory: 100, portMappings: [{ containerPort: 80, hostPort: 8080 }] },
    { cpu: 700, memory: 100, portMappings: [{ containerPort: 53, hostPort: 5353, protocol: 'udp' }] },
  ],
  short: [
    { cpu: 50, memory: 300, image: 'busybox', command: ['sleep', '40'] },
    { cpu: 50, memory: 300, image: 'busybox', command: ['sh', '-c', 'sleep 5; exit 3'] },
  ],
  broken: [
    { cpu: 10, memory: 50, image: 'does-not-exist' },
    { cpu: 10, memory: 50, image: 'crash' },
  ],
}

export function createModel(): Model {
  return { clusters: new Map(), families: new Map() }
}

/** The cluster when there is an ACTIVE one of this name. */
export function activeCluster(model: Model, name: string): ModelCluster | undefined {
  const cluster = model.clusters.get(name)
  return cluster?.isActive ? cluster : undefined
}

/** The revision that `family:number` or a task definition's ARN names. */
export function findRevision(model: Model, reference: string): ModelRevision | undefined {
  const [family = '', number] = reference.split('/').at(-1)!.split(':')
  return model.families.get(family)?.[Number(number) - 1]
}
