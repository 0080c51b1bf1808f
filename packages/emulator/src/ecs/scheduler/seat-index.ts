import type { Demand } from '@gantry/shared/ecs/placement/candidate'
import { canPlace } from '@gantry/shared/ecs/placement/filters'
import type { Cluster } from '../state/state.ts'
import { candidateOf } from './candidates.ts'
import { type InstanceRoll, nextChange, tallyByField, tallyOf, visitChanges } from './instance-roll.ts'
import { matchesExpression } from './matches-expression.ts'
import type { Ranking } from './placement-strategies.ts'
import { addSeats, layOutSeats, readSeat, type SeatGroup, type Seats, takeSeat } from './seats.ts'

/** The order in which one demand prefers the instances of a cluster; kept from call to call. */
export interface SeatIndex {
  seats: Seats
  byLot: boolean
  /** The number of the first change that the seats do not know yet. */
  nextChange: number
  /** Positions that the last call has filled in thought. */
  taken: number[]
}

const MOST_INDEXES = 64

/**
 * The index of a demand and a ranking, true to the state as it is now. Those not used for long are dropped. Undefined when
 * there is none yet, and no instance has room: it is not worth making one for that.
 */
export function seatIndexOf(
  roll: InstanceRoll,
  cluster: Cluster,
  demand: Demand,
  group: string | undefined,
  { rankers, byLot }: Ranking,
): SeatIndex | undefined {
  const key = `${demandKey(demand)} ${byLot} ${rankers.map((ranker) => ('by' in ranker ? ranker.by : `over ${ranker.over}`)).join()}`
  let index = roll.indexes.get(key)
  if (!index && !isThereRoom(roll, cluster, { ...demand, group })) return undefined
  roll.indexes.delete(key)
  if (!index || !addSeats(index.seats)) {
    const seats = layOutSeats(roll, cluster, demand, rankers)
    index = { seats, byLot, nextChange: nextChange(roll), taken: [] }
  }
  roll.indexes.set(key, index)
  if (roll.indexes.size > MOST_INDEXES) roll.indexes.delete(roll.indexes.keys().next().value!)
  synchronise(index, group)
  return index
}

function isThereRoom({ instances }: InstanceRoll, cluster: Cluster, demand: Demand): boolean {
  return instances.some((instance) => {
    const { cpu, memory } = instance.remaining
    const isLarge = demand.cpu <= cpu && demand.memory <= memory
    return isLarge && canPlace(candidateOf(cluster, instance, demand), demand, matchesExpression)
  })
}

/** Everything of a demand but its group. */
export function demandKey(demand: Demand): string {
  let key = keys.get(demand)
  if (key === undefined) {
    const { cpu, memory, tcpPorts, udpPorts, requiresAttributes, constraints } = demand
    keys.set(demand, (key = JSON.stringify([cpu, memory, tcpPorts, udpPorts, requiresAttributes, constraints])))
  }
  return key
}

const keys = new WeakMap<Demand, string>()

/**
 * Positions for `count` tasks of a group, as many as there is room for; each choice counts the ones before. Binds nothing.
 * `draw` gives a number in [0, 1).
 */
export function chooseSeats(index: SeatIndex, count: number, group: string | undefined, draw: () => number): number[] {
  const { seats, taken } = index
  for (let position = best(index, draw); position >= 0; position = best(index, draw)) {
    taken.push(position)
    takeSeat(seats, position, group)
    const { values } = seats.groupOf[position]!
    seats.rankers.forEach((ranker, at) => {
      if (!('over' in ranker)) return
      for (const one of seats.groups) if (one.values[at] === values[at]) one.tallies[at]!++
    })
    if (taken.length === count) break
  }
  return taken
}

/** Catches up with what has changed since the last call, and scores the seats for a group. */
function synchronise(index: SeatIndex, group: string | undefined): void {
  const { seats, taken } = index
  const { roll, tally: former } = seats
  const read = (position: number) => readSeat(seats, position)
  seats.tally = tallyOf(roll, seats.cluster, group)
  index.taken = []
  taken.forEach(read)
  if (!visitChanges(roll, index.nextChange, read)) roll.instances.forEach((_, position) => read(position))
  index.nextChange = nextChange(roll)
  if (seats.dependsOnGroup && seats.tally !== former) {
    for (const position of former.byInstance.keys()) read(position)
    for (const position of seats.tally.byInstance.keys()) read(position)
  }
  seats.rankers.forEach((ranker, at) => {
    if (!('over' in ranker)) return
    const counts = tallyByField(roll, seats.tally, ranker.over)
    for (const one of seats.groups) one.tallies[at] = counts.get(one.values[at]!) ?? 0
  })
}

/** -1 when no seat has room. */
function best({ seats, byLot }: SeatIndex, draw: () => number): number {
  let lead: SeatGroup | undefined
  for (const group of seats.groups) {
    const position = group.tournament.best()
    if (position < 0) continue
    const difference = lead ? compareGroups(seats, group, lead) : -1
    if (difference < 0 || (difference === 0 && position < lead!.tournament.best())) lead = group
  }
  if (!lead) return -1
  return byLot ? drawn(seats, lead, draw) : lead.tournament.best()
}

/** By lot among the best seats of all groups that are as good as the lead, which are counted in the order of their values. */
function drawn(seats: Seats, lead: SeatGroup, draw: () => number): number {
  const equals = seats.groups.filter((one) => one.tournament.best() >= 0 && compareGroups(seats, one, lead) === 0)
  let left = Math.floor(draw() * equals.reduce((sum, { tournament }) => sum + tournament.ties(), 0))
  const at = equals.findIndex(({ tournament }) => (left -= tournament.ties()) < 0)
  const { tournament } = equals[at]!
  return tournament.tied(left + tournament.ties())
}

/** Below 0 when the best seat of `a` comes before that of `b`. */
function compareGroups({ rankers, score }: Seats, a: SeatGroup, b: SeatGroup): number {
  const [bestA, bestB] = [a.tournament.best(), b.tournament.best()]
  for (let at = 0; at < rankers.length; at++) {
    const ranker = rankers[at]!
    const difference = 'by' in ranker ? score[ranker.by][bestA]! - score[ranker.by][bestB]! : a.tallies[at]! - b.tallies[at]!
    if (difference !== 0) return difference
  }
  return 0
}
