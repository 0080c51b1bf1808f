import { increase, type Ranker, type Seat } from './placement-strategies.ts'

/** A seat with its own scores, one for each ranker (0 where the score is shared). */
interface RankedSeat {
  seat: Seat
  own: number[]
  order: number
}

/** Seats that share every shared score: only the best of them can be the best of all. */
interface SeatGroup {
  /** The value that they share, for each ranker. */
  keys: string[]
  /** A heap: the best seat first. */
  heap: RankedSeat[]
}

export interface SeatOrder {
  /** The best seat; among equals the one that was entered first. Undefined when there is none. */
  best(): Seat | undefined
  /** A task has been placed on the best seat: scores change, and the seat stays only if it has room for another. */
  take(hasRoom: boolean): void
}

/**
 * Keeps seats in the order of the rankers while tasks are placed. A choice costs as much as there are groups (zones), and
 * the logarithm of the number of seats, instead of a look at every seat.
 */
export function seatOrder(seats: Seat[], rankers: Ranker[]): SeatOrder {
  const groups = groupSeats(seats, rankers)
  let chosen: SeatGroup | undefined
  return {
    best() {
      chosen = undefined
      for (const group of groups) if (group.heap[0] && (!chosen || isGroupBefore(group, chosen, rankers))) chosen = group
      return chosen?.heap[0]?.seat
    },
    take(hasRoom) {
      const first = chosen?.heap[0]
      if (!chosen || !first) return
      const { keys, heap } = chosen
      rankers.forEach((ranker, index) => 'tally' in ranker && increase(ranker.tally, keys[index]!))
      first.own = ownScores(first.seat, rankers)
      const last = hasRoom ? first : heap.pop()!
      if (heap.length > 0) sink(heap, 0, last)
    },
  }
}

function groupSeats(seats: Seat[], rankers: Ranker[]): SeatGroup[] {
  const groups = new Map<string, SeatGroup>()
  seats.forEach((seat, order) => {
    const keys = rankers.map((ranker) => ('tally' in ranker ? ranker.sharedBy(seat.instance) : ''))
    const id = keys.join('\n')
    let group = groups.get(id)
    if (!group) groups.set(id, (group = { keys, heap: [] }))
    group.heap.push({ seat, own: ownScores(seat, rankers), order })
  })
  for (const { heap } of groups.values()) {
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, heap[at]!)
  }
  return [...groups.values()]
}

const ownScores = (seat: Seat, rankers: Ranker[]): number[] => rankers.map((ranker) => ('own' in ranker ? ranker.own(seat) : 0))

function isGroupBefore(a: SeatGroup, b: SeatGroup, rankers: Ranker[]): boolean {
  const [bestA, bestB] = [a.heap[0]!, b.heap[0]!]
  for (let index = 0; index < rankers.length; index++) {
    const ranker = rankers[index]!
    const difference =
      'tally' in ranker
        ? (ranker.tally.get(a.keys[index]!) ?? 0) - (ranker.tally.get(b.keys[index]!) ?? 0)
        : bestA.own[index]! - bestB.own[index]!
    if (difference !== 0) return difference < 0
  }
  return bestA.order < bestB.order
}

function isBefore(a: RankedSeat, b: RankedSeat): boolean {
  for (let index = 0; index < a.own.length; index++) {
    const difference = a.own[index]! - b.own[index]!
    if (difference !== 0) return difference < 0
  }
  return a.order < b.order
}

/** Puts a seat at a place of the heap and moves it down to where it belongs. */
function sink(heap: RankedSeat[], at: number, seat: RankedSeat): void {
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
    if (!isBefore(heap[child]!, seat)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = seat
}
