import type { ContainerDefinition, ContainerOverride, TaskOverride } from '@aws-sdk/client-ecs'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import { findFixedHostPort } from '@gantry/shared/ecs/ports'
import type { EcsState, Service, Task, TaskDefinitionRevision } from '../state/state.ts'

/**
 * What one task of a revision asks of the container instance it is placed on: CPU and memory of the task where it says so,
 * else the sum of its containers (a container reserves memoryReservation, without it memory), fixed host ports, attributes
 * and the placement constraints of the definition. Source: Amazon ECS API Reference, ContainerDefinition and TaskOverride.
 */
export function demandOf(revision: TaskDefinitionRevision, overrides?: TaskOverride): Demand {
  if (!overrides) {
    let demand = plainDemands.get(revision)
    if (!demand) plainDemands.set(revision, (demand = computeDemand(revision)))
    return demand
  }
  return computeDemand(revision, overrides)
}

/** What the next task of a service asks: its task definition's demand and its own constraints. */
export function serviceDemand(state: EcsState, service: Service): Demand {
  const { taskDefinitionArn, placementConstraints } = service
  const known = serviceDemands.get(service)
  if (known?.taskDefinitionArn === taskDefinitionArn && known.placementConstraints === placementConstraints) return known.demand
  const revisionDemand = demandOf(serviceRevision(state, service))
  const constraints = [...revisionDemand.constraints, ...placementConstraints]
  const demand = { ...revisionDemand, constraints, group: serviceGroup(service) }
  serviceDemands.set(service, { taskDefinitionArn, placementConstraints, demand })
  return demand
}

export const serviceGroup = ({ name }: Pick<Service, 'name'>): string => `service:${name}`

/** The revision that the PRIMARY deployment of a service runs. */
export function serviceRevision(state: EcsState, service: Service): TaskDefinitionRevision {
  const [family = '', revision] = lastPart(service.taskDefinitionArn).split(':')
  return revisionOf(state, { family, revision: Number(revision) })
}

/** The revision that a task runs. Revisions are never removed, so it is there. */
export function revisionOf(state: EcsState, { family, revision }: Pick<Task, 'family' | 'revision'>): TaskDefinitionRevision {
  const found = state.families.get(family)?.[revision - 1]
  if (!found) throw new Error(`the state has lost the task definition ${family}:${revision}`)
  return found
}

/** A service's demand changes with its task definition and its constraints, which are replaced as a whole. */
const serviceDemands = new WeakMap<Service, Pick<Service, 'taskDefinitionArn' | 'placementConstraints'> & { demand: Demand }>()

/** A definition never changes once it is registered, so its demand is computed once. */
const plainDemands = new WeakMap<TaskDefinitionRevision, Demand>()

function computeDemand({ definition, requiresAttributes }: TaskDefinitionRevision, overrides?: TaskOverride): Demand {
  const containers = definition.containerDefinitions
  const overrideOf = (container: ContainerDefinition) =>
    overrides?.containerOverrides?.find((override) => override.name === container.name)
  return {
    cpu:
      parseCpu(overrides?.cpu ?? definition.cpu) ??
      sum(containers, (container) => overrideOf(container)?.cpu ?? container.cpu ?? 0),
    memory:
      parseMemory(overrides?.memory ?? definition.memory) ??
      sum(containers, (container) => reservedMemory(container, overrideOf(container))),
    tcpPorts: fixedPorts(containers, definition.networkMode, 'tcp'),
    udpPorts: fixedPorts(containers, definition.networkMode, 'udp'),
    requiresAttributes,
    constraints: definition.placementConstraints ?? [],
  }
}

function reservedMemory(container: ContainerDefinition, override: ContainerOverride | undefined): number {
  return override?.memoryReservation ?? container.memoryReservation ?? override?.memory ?? container.memory ?? 0
}

function fixedPorts(containers: ContainerDefinition[], networkMode: string | undefined, protocol: 'tcp' | 'udp'): number[] {
  if (networkMode === 'none') return []
  return containers
    .flatMap((container) => container.portMappings ?? [])
    .filter((mapping) => (mapping.protocol ?? 'tcp') === protocol)
    .map((mapping) => findFixedHostPort({ ...mapping }, networkMode))
    .filter((port) => port !== undefined)
}

/** `512` and `.5 vCPU` are both 512 units. */
function parseCpu(text: string | undefined): number | undefined {
  if (!text) return undefined
  return /vcpu$/i.test(text) ? Math.round(parseFloat(text) * 1_024) : parseInt(text, 10)
}

/** `2048` and `2 GB` are both 2,048 MiB. */
function parseMemory(text: string | undefined): number | undefined {
  if (!text) return undefined
  return /gb$/i.test(text) ? Math.round(parseFloat(text) * 1_024) : parseInt(text, 10)
}

const sum = <Item>(items: Item[], amount: (item: Item) => number): number =>
  items.reduce((total, item) => total + amount(item), 0)
