import { expect, test } from 'vitest'
import { play, type Run } from './test-play.ts'
import { isLong, times, TIMEOUT } from './test-scale.ts'

const COMMANDS = times(100, 500)
const WORLDS = times(2, 102)

test(
  `keeps its promises through ${WORLDS * COMMANDS} random commands, and to the byte with and without restarts`,
  async () => {
    const runs: Run[] = []
    for (let seed = 1; seed <= WORLDS; seed++) {
      runs.push(await play(seed, { commands: COMMANDS, restarts: true }))
      if (isLong && seed % 6 === 0) console.log(sum(runs))
    }
    const { commands, accepted, restarts } = sum(runs)
    expect(accepted).toBeGreaterThan(commands / 4)
    expect(restarts).toBeGreaterThan(WORLDS)
    // The same seeds again, without a break: the same bytes.
    const again = runs.filter(({ seed }) => seed % 10 === 1)
    for (const { seed, digest } of again) {
      expect(await play(seed, { commands: COMMANDS, restarts: false })).toMatchObject({ seed, digest })
    }
  },
  TIMEOUT,
)

function sum(runs: Run[]) {
  const total = { commands: 0, accepted: 0, restarts: 0 }
  for (const run of runs) {
    total.commands += run.commands
    total.accepted += run.accepted
    total.restarts += run.restarts
  }
  return total
}
