import type { PlacementStrategy } from '@aws-sdk/client-ecs'
import type { Candidate } from '@gantry/shared/ecs/placement/candidate'
import { nextRandom } from '../state/random.ts'
import type { Cluster, ContainerInstance, EcsState, Task } from '../state/state.ts'

export const ZONE = 'attribute:ecs.availability-zone'

/** Room for at least one more task. */
export interface Seat {
  instance: ContainerInstance
  /** The instance as it is with the tasks that this call has placed on it. */
  candidate: Candidate
  taken: number
}

/**
 * One strategy at work; the lowest score wins. A score that depends on the seat alone changes only when a task is placed on
 * it; one that seats share, because they are in one zone, changes for all of them.
 */
export type Ranker =
  { own: (seat: Seat) => number } | { sharedBy: (instance: ContainerInstance) => string; tally: Map<string, number> }

/** The strategies in the order in which they narrow the choice; without any, what ECS does by default. */
export function rankersOf(
  state: EcsState,
  { strategy, spreadZones, random }: { strategy: PlacementStrategy[]; spreadZones?: boolean; random: boolean },
  groupTasks: Task[],
  cluster: Cluster,
): Ranker[] {
  /** Whoever draws the lowest number; drawn anew after each task. */
  const lot: Ranker = { own: () => nextRandom(state) }
  const rankerOf = ({ type, field = '' }: PlacementStrategy): Ranker => {
    if (type === 'binpack') return binpack(field)
    return type === 'spread' ? spread(field, groupTasks, cluster) : lot
  }
  const last = random ? [lot] : []
  if (strategy.length > 0) return [...strategy.map(rankerOf), ...last]
  if (spreadZones) return [spread(ZONE, groupTasks, cluster), spread('instanceId', groupTasks, cluster), ...last]
  return [fewestTaken, ...last]
}

/** Keeps random placement from giving one instance more than its share. */
const fewestTaken: Ranker = { own: ({ taken }) => taken }

function binpack(field: string): Ranker {
  const resource = field.toLowerCase() === 'cpu' ? 'cpu' : 'memory'
  return { own: ({ candidate }) => candidate.remaining[resource] }
}

/** Counts the tasks of the group per value of the field, on all instances, also on those that have no room left. */
function spread(field: string, groupTasks: Task[], cluster: Cluster): Ranker {
  const tally = new Map<string, number>()
  for (const task of groupTasks) {
    const instance = task.desiredStatus === 'RUNNING' && cluster.instances.get(task.containerInstanceId)
    if (instance) increase(tally, fieldValue(instance, field))
  }
  if (isInstanceId(field)) return { own: ({ instance, taken }) => (tally.get(instance.id) ?? 0) + taken }
  return { sharedBy: (instance) => fieldValue(instance, field), tally }
}

/** The value of `instanceId`, `host` or `attribute:NAME`; instances that lack the attribute count as one. */
export function fieldValue(instance: ContainerInstance, field: string): string {
  if (isInstanceId(field)) return instance.id
  const name = field.startsWith('attribute:') ? field.slice('attribute:'.length) : field
  return instance.attributes.find((attribute) => attribute.name === name)?.value ?? ''
}

export const increase = (tally: Map<string, number>, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1)

const isInstanceId = (field: string): boolean => field === 'instanceId' || field === 'host'
