import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankersOf, type Ranker, type Seat } from './placement-strategies.ts'
import { seatOrder } from './seat-order.ts'
import { addInstance, testCluster } from './test-cluster.ts'

/** The definition: each ranker keeps the seats with the lowest score, and the first of the rest is chosen. */
function chooseByLooking(seats: Seat[], rankers: Ranker[]): Seat | undefined {
  let best = seats
  for (const ranker of rankers) {
    const score = (seat: Seat) => ('own' in ranker ? ranker.own(seat) : (ranker.tally.get(ranker.sharedBy(seat.instance)) ?? 0))
    const least = Math.min(...best.map(score))
    best = best.filter((seat) => score(seat) === least)
  }
  return best[0]
}

const strategies = fc.array(
  fc.constantFrom(
    { type: 'spread' as const, field: 'attribute:ecs.availability-zone' },
    { type: 'spread' as const, field: 'attribute:rack' },
    { type: 'spread' as const, field: 'instanceId' },
    { type: 'binpack' as const, field: 'cpu' },
    { type: 'binpack' as const, field: 'memory' },
  ),
  { minLength: 1, maxLength: 3 },
)
const machines = fc.array(fc.record({ zone: fc.nat(2), rack: fc.nat(3), cpu: fc.integer({ min: 1, max: 4 }) }), { maxLength: 12 })

test('chooses what looking at every seat chooses', () => {
  fc.assert(
    fc.property(machines, strategies, fc.nat(30), (list, strategy, count) => {
      const { state, cluster } = testCluster()
      const seats = list.map(({ zone, rack, cpu }): Seat => {
        const attributes = [{ name: 'rack', value: String(rack) }]
        const instance = addInstance(state, cluster, { zone: `us-east-1${zone}`, cpu, attributes })
        return { instance, candidate: { ...instance, remaining: { ...instance.remaining } }, taken: 0 }
      })
      const rankers = rankersOf(state, { strategy, random: false }, [], cluster)
      const order = seatOrder(seats, rankers)
      let left = seats
      for (let placed = 0; placed < count; placed++) {
        const best = order.best()
        expect(best).toBe(chooseByLooking(left, rankers))
        if (!best) break
        best.taken++
        best.candidate.remaining.cpu--
        const hasRoom = best.candidate.remaining.cpu > 0
        order.take(hasRoom)
        if (!hasRoom) left = left.filter((seat) => seat !== best)
      }
    }),
    { numRuns: 300 },
  )
})
