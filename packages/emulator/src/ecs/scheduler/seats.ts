import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import type { Cluster } from '../state/state.ts'
import { type GroupTally, type InstanceRoll, valueAt } from './instance-roll.ts'
import type { OwnScore, Ranker } from './placement-strategies.ts'
import { type SeatFit, seatFit } from './seat-fit.ts'
import { createTournament, type Tournament } from './tournament.ts'

/** The instances of a cluster as one demand and its rankers see them. Columns are by position on the roll. */
export interface Seats {
  roll: InstanceRoll
  cluster: Cluster
  demand: Demand
  fit: SeatFit
  rankers: Ranker[]
  score: Record<OwnScore, Float64Array>
  /** The scores that the rankers ask for. */
  decides: Record<OwnScore, boolean>
  /** 1 where only what an instance has left can speak against it. */
  eligible: Uint8Array
  /** 1 where there is room for a task. */
  free: Uint8Array
  groupOf: SeatGroup[]
  /** The number of the instance in its group. */
  seatOf: number[]
  /** In the order of their values. */
  groups: SeatGroup[]
  /** The tasks of the group for which seats are scored now. */
  tally: GroupTally
  /** Whether that makes a difference to a single seat. */
  dependsOnGroup: boolean
}

/** Instances that have the same value for every field of the ranking: only the best of them can be the best of all. */
export interface SeatGroup {
  key: string
  /** By ranker; empty where it scores instances by themselves. */
  values: string[]
  members: number
  tournament: Tournament
  /** By ranker: tasks over this group's value, those of the current call included. */
  tallies: number[]
}

/** Lays out a seat for each instance on the roll, and room for as many again. */
export function layOutSeats(roll: InstanceRoll, cluster: Cluster, demand: Demand, rankers: Ranker[]): Seats {
  const size = 2 * roll.instances.length + 16
  const fit = seatFit(demand)
  const column = () => new Float64Array(size)
  const asksFor = (name: OwnScore) => rankers.some((ranker) => 'by' in ranker && ranker.by === name)
  const score = { cpu: column(), memory: column(), tasks: column(), taken: column() }
  const seats: Seats = {
    roll,
    cluster,
    demand,
    fit,
    rankers,
    score,
    decides: { cpu: asksFor('cpu'), memory: asksFor('memory'), tasks: asksFor('tasks'), taken: asksFor('taken') },
    eligible: new Uint8Array(size),
    free: new Uint8Array(size),
    groupOf: [],
    seatOf: [],
    groups: [],
    tally: { byInstance: new Map(), byField: new Map() },
    dependsOnGroup: fit.isDistinct || asksFor('tasks'),
  }
  layOutGroups(seats)
  roll.instances.forEach((_, position) => enterSeat(seats, position))
  return seats
}

/** Gives seats to the instances that have registered since. False when there are not enough. */
export function addSeats(seats: Seats): boolean {
  const { roll, seatOf, groupOf, groups, rankers } = seats
  for (let position = seatOf.length; position < roll.instances.length; position++) {
    const { key } = valuesOf(seats, position, rankers)
    const group = groups.find((one) => one.key === key)
    if (!group || group.members >= group.tournament.seats || position >= seats.eligible.length) return false
    seatOf.push(group.members++)
    groupOf.push(group)
    enterSeat(seats, position)
  }
  return true
}

function layOutGroups(seats: Seats): void {
  const { roll, rankers, seatOf, groupOf } = seats
  const compare = comparison(rankers.flatMap((ranker) => ('by' in ranker ? [seats.score[ranker.by]] : [])))
  const byKey = new Map<string, SeatGroup>()
  roll.instances.forEach((_, position) => {
    const { key, values } = valuesOf(seats, position, rankers)
    let group = byKey.get(key)
    if (!group) byKey.set(key, (group = { key, values, members: 0, tournament: createTournament(0, compare), tallies: [] }))
    seatOf.push(group.members++)
    groupOf.push(group)
  })
  seats.groups = [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (const group of seats.groups) group.tournament = createTournament(2 * group.members, compare)
}

/** Lower scores are better, the first ones first. */
function comparison([first, second, ...more]: Float64Array[]): (a: number, b: number) => number {
  if (!first) return () => 0
  if (!second) return (a, b) => first[a]! - first[b]!
  const rest = comparison([second, ...more])
  return (a, b) => first[a]! - first[b]! || rest(a, b)
}

function valuesOf({ roll }: Seats, position: number, rankers: Ranker[]): { key: string; values: string[] } {
  const values = rankers.map((ranker) => ('over' in ranker ? valueAt(roll, position, ranker.over) : ''))
  return { key: JSON.stringify(values), values }
}

function enterSeat(seats: Seats, position: number): void {
  seats.eligible[position] = seats.fit.isEligible(seats.roll.instances[position]!) ? 1 : 0
  readSeat(seats, position)
}

/** Reads a seat from the state: its scores, and whether it has room for a task. */
export function readSeat(seats: Seats, position: number): void {
  if (seats.eligible[position] === 0) return
  const { demand, fit, cluster } = seats
  const instance = seats.roll.instances[position]!
  const { cpu, memory } = instance.remaining
  const tasks = seats.dependsOnGroup ? (seats.tally.byInstance.get(position) ?? 0) : 0
  const isFree = demand.cpu <= cpu && demand.memory <= memory && !(fit.isDistinct && tasks > 0) && fit.hasPlace(cluster, instance)
  enter(seats, position, { cpu, memory, tasks, taken: 0 }, isFree)
}

/** Fills a seat in thought with one more task of a group. */
export function takeSeat(seats: Seats, position: number, group: string | undefined): void {
  const { score, demand, fit, cluster, roll } = seats
  const cpu = score.cpu[position]! - demand.cpu
  const memory = score.memory[position]! - demand.memory
  const taken = score.taken[position]! + 1
  const isFree =
    demand.cpu <= cpu && demand.memory <= memory && fit.hasPlaceBeside(cluster, roll.instances[position]!, taken, group)
  enter(seats, position, { cpu, memory, tasks: score.tasks[position]! + 1, taken }, isFree)
}

/** The seat competes again only when something that decides has changed. */
function enter(seats: Seats, position: number, now: Record<OwnScore, number>, isFree: boolean): void {
  const { score, decides, free, groupOf, seatOf } = seats
  const isSame =
    free[position] === Number(isFree) &&
    (!decides.cpu || score.cpu[position] === now.cpu) &&
    (!decides.memory || score.memory[position] === now.memory) &&
    (!decides.tasks || score.tasks[position] === now.tasks) &&
    (!decides.taken || score.taken[position] === now.taken)
  score.cpu[position] = now.cpu
  score.memory[position] = now.memory
  score.tasks[position] = now.tasks
  score.taken[position] = now.taken
  if (isSame) return
  free[position] = Number(isFree)
  groupOf[position]!.tournament.set(seatOf[position]!, isFree ? position : -1)
}
