import type { Cluster, ContainerInstance, Task } from '../state/state.ts'
import type { ClosestInstance } from './closest-match.ts'
import { fieldValue } from './placement-strategies.ts'
import type { SeatIndex } from './seat-index.ts'

/**
 * What placement keeps of a cluster between two calls, so that it need not look at every instance. It follows from the state
 * alone and is never saved: whether it is there or made anew must not change any choice.
 */
export interface InstanceRoll {
  /** In the order in which they registered. */
  instances: ContainerInstance[]
  /** Positions of instances whose use has changed, oldest first; the first of them has the number `firstChange`. */
  changes: number[]
  firstChange: number
  /** By position: the number of its latest change. */
  latest: number[]
  indexes: Map<string, SeatIndex>
  closest: Map<string, ClosestInstance>
  tallies: Map<string, GroupTally>
  /** By field of a spread strategy, then by position. */
  values: Map<string, string[]>
}

/** How the tasks of one group that shall run are spread. */
export interface GroupTally {
  /** By position; instances without such a task are not in it. */
  byInstance: Map<number, number>
  /** By field of a spread strategy, then by its value. */
  byField: Map<string, Map<string, number>>
}

const MOST_TALLIES = 2_000

const rolls = new WeakMap<Cluster, InstanceRoll>()
const places = new WeakMap<ContainerInstance, { roll: InstanceRoll; position: number }>()

/** The roll of a cluster, with the instances that have registered since the last call. */
export function rollOf(cluster: Cluster): InstanceRoll {
  let roll = rolls.get(cluster)
  if (!roll || roll.instances.length > cluster.instances.size) rolls.set(cluster, (roll = emptyRoll()))
  if (roll.instances.length < cluster.instances.size) {
    let position = 0
    for (const instance of cluster.instances.values()) {
      if (position++ < roll.instances.length) continue
      places.set(instance, { roll, position: position - 1 })
      roll.instances.push(instance)
      noteUse(instance)
    }
  }
  return roll
}

const emptyRoll = (): InstanceRoll => ({
  instances: [],
  changes: [],
  firstChange: 0,
  latest: [],
  indexes: new Map(),
  closest: new Map(),
  tallies: new Map(),
  values: new Map(),
})

/** What instances are has changed (status, agent, attributes), or one has been forgotten: the roll is made anew when needed. */
export const noteInstances = (cluster: Cluster): void => void rolls.delete(cluster)

export const isOnRoll = (cluster: Cluster, instance: ContainerInstance): boolean => {
  const roll = rolls.get(cluster)
  return roll !== undefined && places.get(instance)?.roll === roll
}

/** What an instance has left, or which tasks it runs, has changed. */
export function noteUse(instance: ContainerInstance | undefined): void {
  const place = instance && places.get(instance)
  if (!place) return
  const { roll, position } = place
  if (roll.changes.length > 4 * roll.instances.length + 1_024) {
    roll.firstChange += roll.changes.length
    roll.changes = []
  }
  roll.latest[position] = roll.firstChange + roll.changes.length
  roll.changes.push(position)
}

/** The number that the next change will have. */
export const nextChange = (roll: InstanceRoll): number => roll.firstChange + roll.changes.length

/** Visits every position that has changed since, once. False when that is not known any more: all may have. */
export function visitChanges(roll: InstanceRoll, since: number, visit: (position: number) => void): boolean {
  if (since < roll.firstChange) return false
  for (let at = since - roll.firstChange; at < roll.changes.length; at++) {
    const position = roll.changes[at]!
    if (roll.latest[position] === roll.firstChange + at) visit(position)
  }
  return true
}

/** A task begins (1) or ceases (-1) to be one that shall run. */
export function noteGroup(cluster: Cluster, task: Task, change: 1 | -1): void {
  const instance = cluster.instances.get(task.containerInstanceId)
  if (!instance || !rolls.has(cluster)) return
  noteUse(instance)
  const roll = rollOf(cluster)
  const tally = roll.tallies.get(task.group)
  if (tally) countIn(roll, tally, instance, change)
}

/** The tally of a group, made on first use and kept up to date from then on. */
export function tallyOf(roll: InstanceRoll, cluster: Cluster, group: string | undefined): GroupTally {
  if (group === undefined) return { byInstance: new Map(), byField: new Map() }
  const known = roll.tallies.get(group)
  if (known) return known
  const tally: GroupTally = { byInstance: new Map(), byField: new Map() }
  for (const id of cluster.scheduling.groups.get(group) ?? []) {
    const task = cluster.tasks.get(id)
    const instance = task?.desiredStatus === 'RUNNING' && cluster.instances.get(task.containerInstanceId)
    if (instance) countIn(roll, tally, instance, 1)
  }
  if (roll.tallies.size >= MOST_TALLIES) roll.tallies.clear()
  roll.tallies.set(group, tally)
  return tally
}

/** The tasks of a group by the value that their instances have for a field. */
export function tallyByField(roll: InstanceRoll, tally: GroupTally, field: string): Map<string, number> {
  let counts = tally.byField.get(field)
  if (!counts) {
    tally.byField.set(field, (counts = new Map()))
    for (const [position, tasks] of tally.byInstance) add(counts, valueAt(roll, position, field), tasks)
  }
  return counts
}

function countIn(roll: InstanceRoll, tally: GroupTally, instance: ContainerInstance, change: number): void {
  const { position } = places.get(instance)!
  add(tally.byInstance, position, change)
  for (const [field, counts] of tally.byField) add(counts, valueAt(roll, position, field), change)
}

/** The value that an instance has for a field of a spread strategy. */
export function valueAt(roll: InstanceRoll, position: number, field: string): string {
  let values = roll.values.get(field)
  if (!values) roll.values.set(field, (values = []))
  return (values[position] ??= fieldValue(roll.instances[position]!, field))
}

function add<Key>(counts: Map<Key, number>, key: Key, change: number): void {
  const count = (counts.get(key) ?? 0) + change
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
