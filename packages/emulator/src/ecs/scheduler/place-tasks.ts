import type { PlacementConstraint, PlacementStrategy } from '@aws-sdk/client-ecs'
import type { Candidate, Demand } from '@gantry/shared/ecs/placement/candidate'
import { canPlace, rejectionsOf, type Rejection } from '@gantry/shared/ecs/placement/filters'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { candidateOf, withOneMore } from './candidates.ts'
import { matchesExpression } from './matches-expression.ts'
import { rankersOf, type Seat } from './placement-strategies.ts'
import { seatOrder } from './seat-order.ts'
import { clusterOf, tasksOfGroup } from './task-status.ts'

export interface PlacementOptions {
  strategy: PlacementStrategy[]
  constraints: PlacementConstraint[]
  /** The group that the tasks will belong to: spread and distinctInstance count its tasks. */
  group?: string
  /** Without a strategy: over Availability Zones, then over instances, as the service scheduler does. */
  spreadZones?: boolean
  /** Among equals: by lot, else the one that registered first. */
  random: boolean
}

export interface Placement {
  /** One entry per task, as many as there is room for. */
  placed: ContainerInstance[]
  /** When a task was left over: every ACTIVE instance, and why it could not take it. */
  rejected: RejectedInstance[]
}

export interface RejectedInstance {
  instance: ContainerInstance
  rejections: readonly Rejection[]
}

/**
 * Chooses instances for `count` equal tasks: filters, then strategies, then the first. Each choice counts the ones before.
 * Binds nothing. Instances that are not ACTIVE are no candidates.
 */
export function placeTasks(
  state: EcsState,
  cluster: Cluster,
  demand: Demand,
  count: number,
  options: PlacementOptions,
): Placement {
  const wanted: Demand = { ...demand, constraints: [...demand.constraints, ...options.constraints], group: options.group }
  const full = new Map<ContainerInstance, Candidate>()
  const seats: Seat[] = []
  for (const instance of cluster.instances.values()) {
    if (instance.status !== 'ACTIVE') continue
    const candidate = candidateOf(cluster, instance, wanted)
    if (canPlace(candidate, wanted, matchesExpression)) seats.push({ instance, candidate, taken: 0 })
    else full.set(instance, candidate)
  }
  const order = seatOrder(seats, rankersOf(state, options, tasksOfGroup(cluster, options.group), cluster))
  const placed: ContainerInstance[] = []
  for (let seat = order.best(); seat && placed.length < count; seat = order.best()) {
    placed.push(seat.instance)
    seat.taken++
    seat.candidate = withOneMore(seat.candidate, wanted)
    const hasRoom = canPlace(seat.candidate, wanted, matchesExpression)
    if (!hasRoom) full.set(seat.instance, seat.candidate)
    order.take(hasRoom)
  }
  return { placed, rejected: placed.length < count ? explain(cluster, full, wanted) : [] }
}

/** What speaks against one task on one instance; empty when nothing does. */
export function rejectionsFor(state: EcsState, instance: ContainerInstance, demand: Demand): readonly Rejection[] {
  return rejectionsOf(candidateOf(clusterOf(state, instance), instance, demand), demand, matchesExpression)
}

/** In the order in which the instances registered. */
function explain(cluster: Cluster, full: Map<ContainerInstance, Candidate>, demand: Demand): RejectedInstance[] {
  const rejected: RejectedInstance[] = []
  for (const instance of cluster.instances.values()) {
    const candidate = full.get(instance)
    if (candidate) rejected.push({ instance, rejections: rejectionsOf(candidate, demand, matchesExpression) })
  }
  return rejected
}
