import type { PlacementConstraint } from '@aws-sdk/client-ecs'
import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import { type Rejection, rejectionsOf } from '@gantry/shared/ecs/placement/filters'
import { nextRandom } from '../state/random.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { candidateOf, withOneMore } from './candidates.ts'
import type { RejectedInstance } from './closest-match.ts'
import { rollOf } from './instance-roll.ts'
import { matchesExpression } from './matches-expression.ts'
import { rankingOf, type RankingOptions } from './placement-strategies.ts'
import { chooseSeats, seatIndexOf } from './seat-index.ts'
import { clusterOf } from './task-status.ts'

export interface PlacementOptions extends RankingOptions {
  constraints: PlacementConstraint[]
  /** The group that the tasks will belong to: spread and distinctInstance count its tasks. */
  group?: string
}

export interface Placement {
  /** One entry per task, as many as there is room for. */
  placed: ContainerInstance[]
  /** When a task was left over: every ACTIVE instance, and why it could not take it. */
  rejected: RejectedInstance[]
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
  const placed = chooseInstances(state, cluster, demand, count, options)
  const { constraints, group } = options
  const wanted = { ...demand, constraints: [...demand.constraints, ...constraints], group }
  return { placed, rejected: placed.length < count ? explain(cluster, placed, wanted) : [] }
}

/** The same without the reasons. */
export function chooseInstances(
  state: EcsState,
  cluster: Cluster,
  demand: Demand,
  count: number,
  options: PlacementOptions,
): ContainerInstance[] {
  if (count <= 0) return []
  const { constraints, group } = options
  const wanted = constraints.length > 0 ? { ...demand, constraints: [...demand.constraints, ...constraints] } : demand
  const roll = rollOf(cluster)
  const index = seatIndexOf(roll, cluster, wanted, group, rankingOf(options))
  if (!index) return []
  return chooseSeats(index, count, group, () => nextRandom(state)).map((position) => roll.instances[position]!)
}

/** What speaks against one task on one instance; empty when nothing does. */
export function rejectionsFor(state: EcsState, instance: ContainerInstance, demand: Demand): readonly Rejection[] {
  return rejectionsOf(candidateOf(clusterOf(state, instance), instance, demand), demand, matchesExpression)
}

/** In the order in which the instances registered; each with the tasks that were placed on it. */
function explain(cluster: Cluster, placed: ContainerInstance[], demand: Demand): RejectedInstance[] {
  const taken = new Map<ContainerInstance, number>()
  for (const instance of placed) taken.set(instance, (taken.get(instance) ?? 0) + 1)
  const rejected: RejectedInstance[] = []
  for (const instance of cluster.instances.values()) {
    if (instance.status !== 'ACTIVE') continue
    let candidate = candidateOf(cluster, instance, demand)
    for (let more = taken.get(instance) ?? 0; more > 0; more--) candidate = withOneMore(candidate, demand)
    rejected.push({ instance, rejections: rejectionsOf(candidate, demand, matchesExpression) })
  }
  return rejected
}
