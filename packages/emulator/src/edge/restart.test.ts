import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.ts'
import { type Commands, openCommands } from './commands.ts'
import { openJournal } from './journal.ts'
import { loadSeed, plantSeed } from './plant-seed.ts'
import { testAuthor } from './test-author.ts'

const START = Date.UTC(2026, 0, 2)

const send = async (commands: Commands, operation: string, input: object) =>
  JSON.parse(await commands.submit({ ...testAuthor, operation, input: JSON.stringify(input) })) as Record<string, unknown>

/** All that the API tells of the two clusters of the demo. */
async function picture(commands: Commands) {
  const parts: unknown[] = []
  for (const cluster of ['default', 'payments']) {
    parts.push(await send(commands, 'DescribeClusters', { clusters: [cluster], include: ['STATISTICS'] }))
    const { serviceArns } = await send(commands, 'ListServices', { cluster })
    parts.push(await send(commands, 'DescribeServices', { cluster, services: serviceArns }))
    const { containerInstanceArns } = await send(commands, 'ListContainerInstances', { cluster })
    parts.push(await send(commands, 'DescribeContainerInstances', { cluster, containerInstances: containerInstanceArns }))
    for (const desiredStatus of ['RUNNING', 'STOPPED']) {
      const { taskArns } = (await send(commands, 'ListTasks', { cluster, desiredStatus })) as { taskArns: string[] }
      if (taskArns.length > 0) parts.push(await send(commands, 'DescribeTasks', { cluster, tasks: taskArns }))
    }
  }
  return parts
}

const step = fc.oneof(
  fc.record({ wait: fc.integer({ min: 1, max: 400_000 }) }),
  fc.record({ look: fc.constant(true) }),
  fc.record({ desiredCount: fc.integer({ min: 0, max: 8 }), service: fc.constantFrom('web', 'worker', 'edge-proxy') }),
)

test('a restart makes the same state again, whatever was asked and looked at in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const journal = openJournal(undefined)
      const clock = manualClock(START)
      const commands = openCommands(journal, clock)
      await plantSeed(commands, await loadSeed('demo'), clock.now())
      for (const one of steps) {
        if ('wait' in one) await clock.advance(one.wait)
        else if ('look' in one) await picture(commands)
        else await send(commands, 'UpdateService', { cluster: 'default', ...one })
      }
      const before = await picture(commands)
      const restarted = openCommands(journal, manualClock(clock.now()))
      expect(await picture(restarted)).toEqual(before)
      journal.close()
    }),
    { numRuns: 10 },
  )
})
