import type { TaskDefinitionView } from '@gantry/shared/console/task-definition'
import type { Candidate, Demand } from '@gantry/shared/ecs/placement/candidate'
import { canPlace } from '@gantry/shared/ecs/placement/filters'
import { findFixedHostPort } from '@gantry/shared/ecs/ports'
import { expressionMatcher } from '@gantry/shared/ecs/query-language/expression-matcher'
import type { ContainerDefinition } from '@gantry/shared/ecs/task-definition'
import { parseTaskCpu, parseTaskMemory } from '@gantry/shared/ecs/task-definition/task-size'
import type { toRunTaskInput } from './run-task-form.ts'

type Definition = Pick<TaskDefinitionView, 'document' | 'requiresAttributes'>
type Request = Pick<ReturnType<typeof toRunTaskInput>, 'overrides' | 'placementConstraints'>

/** How many of these tasks the container instances can take now, by the filters that placement uses. */
export function roomFor(instances: readonly Candidate[], definition: Definition, request: Request = {}): number {
  const demand = demandOf(definition, request)
  return instances.reduce((sum, instance) => sum + roomOn(instance, demand), 0)
}

function roomOn(instance: Candidate, demand: Demand): number {
  if (!canPlace(instance, demand, matches)) return 0
  const isAlone =
    demand.tcpPorts.length + demand.udpPorts.length > 0 || demand.constraints.some(({ type }) => type === 'distinctInstance')
  if (isAlone) return 1
  return Math.min(share(instance.remaining.cpu, demand.cpu), share(instance.remaining.memory, demand.memory))
}

/** A demand of nothing is limited by nothing that can be counted; no more than this run at once anyway. */
const MANY = 1_000

function share(left: number, need: number): number {
  return need === 0 ? MANY : Math.floor(left / need)
}

/** What one task reserves. Source: ContainerDefinition and TaskOverride in the Amazon ECS API Reference. */
function demandOf({ document, requiresAttributes }: Definition, { overrides, placementConstraints = [] }: Request): Demand {
  const { containerDefinitions: containers = [], networkMode } = document
  const changed = ({ name }: ContainerDefinition) => overrides?.containerOverrides?.find((override) => override.name === name)
  return {
    cpu: parseTaskCpu(overrides?.cpu ?? document.cpu ?? '') ?? sum(containers.map((one) => changed(one)?.cpu ?? one.cpu)),
    memory:
      parseTaskMemory(overrides?.memory ?? document.memory ?? '') ??
      sum(
        containers.map((one) => changed(one)?.memoryReservation ?? one.memoryReservation ?? changed(one)?.memory ?? one.memory),
      ),
    tcpPorts: fixedPorts(containers, networkMode, 'tcp'),
    udpPorts: fixedPorts(containers, networkMode, 'udp'),
    requiresAttributes,
    constraints: [...(document.placementConstraints ?? []), ...placementConstraints],
  }
}

function fixedPorts(
  containers: readonly ContainerDefinition[],
  networkMode: string | undefined,
  wanted: 'tcp' | 'udp',
): number[] {
  if (networkMode === 'awsvpc' || networkMode === 'none') return []
  return containers
    .flatMap(({ portMappings = [] }) => portMappings)
    .filter(({ protocol = 'tcp' }) => protocol === wanted)
    .flatMap((mapping) => findFixedHostPort(mapping, networkMode) ?? [])
}

function sum(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((total, amount = 0) => total + amount, 0)
}

const matches = expressionMatcher((pattern, text) => {
  try {
    return new RegExp(`^(?:${pattern})$`).test(text)
  } catch {
    return false
  }
})
