/** Keeps the best of many contestants, and how many are as good, while they come, go and change. */
export interface Tournament {
  /** How many there are. */
  seats: number
  /** Enters a contestant (a number from 0) in a seat, or lets it compete again there; -1 empties the seat. */
  set(seat: number, contestant: number): void
  /** The best; among equals the one in the first seat. -1 when there is none. */
  best(): number
  /** How many are as good as the best. */
  ties(): number
  /** One of those, counted from 0 in the order of seats. */
  tied(index: number): number
}

/** A tree whose leaves are the seats. A change costs the logarithm of their number. `compare` is below 0 when the first is better. */
export function createTournament(seats: number, compare: (a: number, b: number) => number): Tournament {
  let leaves = 1
  while (leaves < seats) leaves *= 2
  const winner = new Int32Array(2 * leaves).fill(-1)
  const equals = new Int32Array(2 * leaves)

  /** Decides a node anew. False when that changes nothing, although `contestant` has changed below it. */
  function decide(node: number, former: number, contestant: number): boolean {
    const left = 2 * node
    const a = winner[left]!
    const b = winner[left + 1]!
    const difference = a < 0 ? 1 : b < 0 ? -1 : compare(a, b)
    const best = difference > 0 ? b : a
    const count = (difference <= 0 ? equals[left]! : 0) + (difference >= 0 ? equals[left + 1]! : 0)
    if (best === winner[node] && count === equals[node] && best !== contestant && best !== former) return false
    winner[node] = best
    equals[node] = count
    return true
  }

  return {
    seats: leaves,
    set(seat, contestant) {
      let node = leaves + seat
      const former = winner[node]!
      winner[node] = contestant
      equals[node] = contestant < 0 ? 0 : 1
      for (node >>= 1; node > 0; node >>= 1) if (!decide(node, former, contestant)) return
    },
    best: () => winner[1]!,
    ties: () => equals[1]!,
    tied(index) {
      let [node, left] = [1, index]
      while (node < leaves) {
        node *= 2
        // The left side takes part only when it holds the winner of both.
        const here = winner[node] === winner[node >> 1] ? equals[node]! : 0
        if (left < here) continue
        left -= here
        node++
      }
      return winner[node]!
    },
  }
}
