import type { Candidate, Demand } from '@gantry/shared/ecs/placement/candidate'
import { canPlace } from '@gantry/shared/ecs/placement/filters'
import { nextRandom } from '../state/random.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { candidateOf, withOneMore } from './candidates.ts'
import { matchesExpression } from './matches-expression.ts'
import type { PlacementOptions } from './place-tasks.ts'
import { fieldValue, type Ranker, rankingOf } from './placement-strategies.ts'
import { tasksOfGroup } from './task-status.ts'

interface Looked {
  instance: ContainerInstance
  candidate: Candidate
  taken: number
}

/** The definition of a choice, for tests and benchmarks: looks at every instance for every task. */
export function placeByLooking(
  state: EcsState,
  cluster: Cluster,
  demand: Demand,
  count: number,
  options: PlacementOptions,
): ContainerInstance[] {
  const wanted: Demand = { ...demand, constraints: [...demand.constraints, ...options.constraints], group: options.group }
  const all = [...cluster.instances.values()]
    .filter(({ status }) => status === 'ACTIVE')
    .map((instance): Looked => ({ instance, candidate: candidateOf(cluster, instance, wanted), taken: 0 }))
  const { rankers, byLot } = rankingOf(options)
  const group = tasksOfGroup(cluster, options.group)
    .filter(({ desiredStatus }) => desiredStatus === 'RUNNING')
    .flatMap((task) => cluster.instances.get(task.containerInstanceId) ?? [])
  const placed: ContainerInstance[] = []
  while (placed.length < count) {
    let best = all.filter(({ candidate }) => canPlace(candidate, wanted, matchesExpression))
    for (const ranker of rankers) {
      const tally = new Map<string, number>()
      const key = (instance: ContainerInstance) => ('over' in ranker ? fieldValue(instance, ranker.over) : instance.id)
      for (const instance of [...group, ...placed]) tally.set(key(instance), (tally.get(key(instance)) ?? 0) + 1)
      const score = ({ instance, candidate, taken }: Looked): number => {
        if ('over' in ranker || ranker.by === 'tasks') return tally.get(key(instance)) ?? 0
        return ranker.by === 'taken' ? taken : candidate.remaining[ranker.by]
      }
      const least = best.reduce((lowest, one) => Math.min(lowest, score(one)), Infinity)
      best = best.filter((one) => score(one) === least)
    }
    const sorted = byLot ? inOrderOfValues(best, rankers) : best
    if (sorted.length === 0) break
    const chosen = sorted[byLot ? Math.floor(nextRandom(state) * sorted.length) : 0]!
    placed.push(chosen.instance)
    chosen.taken++
    chosen.candidate = withOneMore(chosen.candidate, wanted)
  }
  return placed
}

/** A lot is drawn among the values of the spread fields in their order, then among instances in that of their registration. */
function inOrderOfValues(list: Looked[], rankers: Ranker[]): Looked[] {
  const fields = rankers.flatMap((ranker) => ('over' in ranker ? [ranker.over] : []))
  if (fields.length === 0) return list
  const keyed = list.map((one) => ({
    one,
    key: JSON.stringify(rankers.map((ranker) => ('over' in ranker ? fieldValue(one.instance, ranker.over) : ''))),
  }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one)
}
