import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import { type Rejection, rejectionsOf } from '@gantry/shared/ecs/placement/filters'
import type { Cluster, ContainerInstance } from '../state/state.ts'
import { candidateOf } from './candidates.ts'
import { type InstanceRoll, nextChange, rollOf, visitChanges } from './instance-roll.ts'
import { matchesExpression } from './matches-expression.ts'
import { demandKey } from './seat-index.ts'

export interface RejectedInstance {
  instance: ContainerInstance
  rejections: readonly Rejection[]
}

/** What is remembered of a search: the position that was closest, its distance, and the first change not yet looked at. */
export interface ClosestInstance {
  position: number
  distance: number
  nextChange: number
}

const MOST_SEARCHES = 4_000

/** Of the ACTIVE instances, none of which can take the demand, the one that comes closest. Looks only at what has changed. */
export function findClosestInstance(cluster: Cluster, demand: Demand): RejectedInstance | undefined {
  const roll = rollOf(cluster)
  const key = `${demandKey(demand)} ${demand.constraints.some(({ type }) => type === 'distinctInstance') ? demand.group : ''}`
  const known = roll.closest.get(key)
  const closest = (known && followChanges(roll, cluster, demand, known)) ?? searchAll(roll, cluster, demand)
  if (roll.closest.size >= MOST_SEARCHES) roll.closest.clear()
  roll.closest.set(key, closest)
  const instance = roll.instances[closest.position]
  return instance && { instance, rejections: rejections(cluster, instance, demand) }
}

/** Undefined when the closest may be one that has not changed. */
function followChanges(
  roll: InstanceRoll,
  cluster: Cluster,
  demand: Demand,
  known: ClosestInstance,
): ClosestInstance | undefined {
  const closest = { ...known, nextChange: nextChange(roll) }
  let isWorse = false
  const isComplete = visitChanges(roll, known.nextChange, (position) => {
    const distance = distanceOf(roll, cluster, demand, position)
    isWorse ||= position === known.position && distance > known.distance
    consider(closest, position, distance)
  })
  return isComplete && !isWorse ? closest : undefined
}

function searchAll(roll: InstanceRoll, cluster: Cluster, demand: Demand): ClosestInstance {
  const closest: ClosestInstance = { position: -1, distance: Infinity, nextChange: nextChange(roll) }
  roll.instances.forEach((_, position) => consider(closest, position, distanceOf(roll, cluster, demand, position)))
  return closest
}

function consider(closest: ClosestInstance, position: number, distance: number): void {
  const isCloser = distance < closest.distance || (distance === closest.distance && position <= closest.position)
  if (isCloser) Object.assign(closest, { position, distance })
}

function distanceOf(roll: InstanceRoll, cluster: Cluster, demand: Demand, position: number): number {
  const instance = roll.instances[position]!
  return instance.status === 'ACTIVE' ? distance(rejections(cluster, instance, demand)) : Infinity
}

const rejections = (cluster: Cluster, instance: ContainerInstance, demand: Demand): readonly Rejection[] =>
  rejectionsOf(candidateOf(cluster, instance, demand), demand, matchesExpression)

/** The instance with the fewest kinds of complaint; among equals the one that lacks least, then the first. */
export function closestMatch(rejected: RejectedInstance[]): RejectedInstance | undefined {
  let closest: RejectedInstance | undefined
  let least = Infinity
  for (const one of rejected) {
    const far = distance(one.rejections)
    if (far < least) [closest, least] = [one, far]
  }
  return closest
}

/** Whole numbers count the kinds of complaint, the fraction tells how much is lacking. */
function distance(list: readonly Rejection[]): number {
  let [kinds, lacking]: [number, number] = [0, 0]
  list.forEach((lack, index) => {
    if (lack.filter !== list[index - 1]?.filter) kinds++
    const isAmount = lack.filter === 'cpu' || lack.filter === 'memory'
    lacking += isAmount ? (lack.need - Math.max(0, lack.have)) / lack.need : 0.5
  })
  return kinds + lacking / (list.length + 1)
}
