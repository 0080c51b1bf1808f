import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTournament } from './tournament.ts'

test('knows the best, how many are as good, and each of them, whatever comes and goes', () => {
  const changes = fc.array(fc.tuple(fc.nat(10), fc.option(fc.nat(3), { nil: -1 })))
  fc.assert(
    fc.property(changes, (list) => {
      const scores = Array.from({ length: 11 }, () => -1)
      const tournament = createTournament(11, (a, b) => scores[a]! - scores[b]!)
      for (const [seat, score] of list) {
        scores[seat] = score
        tournament.set(seat, score < 0 ? -1 : seat)
        const least = Math.min(...scores.filter((one) => one >= 0))
        const best = scores.flatMap((one, at) => (one === least ? [at] : []))
        expect(tournament.best()).toBe(best[0] ?? -1)
        expect(tournament.ties()).toBe(best.length)
        expect(best.map((_, index) => tournament.tied(index))).toEqual(best)
      }
    }),
  )
})
