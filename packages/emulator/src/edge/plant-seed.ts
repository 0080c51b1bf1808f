import { rootKey } from '../auth/access-keys.ts'
import { demoSeed } from '../ecs/seeds/demo.ts'
import { largeSeed } from '../ecs/seeds/large.ts'
import type { Seed } from '../ecs/seeds/seed.ts'
import { writeInput } from '../protocol/codec.ts'
import { findOperationSchema } from '../protocol/model.ts'
import type { Commands } from './commands.ts'
import type { RequestContext } from './journal.ts'

/** Whose account and which Region seeds fill. */
const author = { service: 'ecs', account: rootKey.account, region: 'us-east-1', caller: rootKey.arn }

const seeds = { empty: undefined, demo: demoSeed, large: largeSeed } satisfies Record<string, Seed | undefined>

export type SeedName = keyof typeof seeds

export const seedNames = Object.keys(seeds) as SeedName[]

/** Runs the commands of a seed, which begins `span` before `now`, so that what they set off has happened by then. */
export async function plantSeed(commands: Commands, name: SeedName, now: number): Promise<void> {
  const seed = seeds[name]
  if (!seed) return
  const steps = seed.commands()
  const committed: Promise<void>[] = []
  for (let step = steps.next(), number = 1; !step.done; number++) {
    const { operation, input, at } = step.value
    const result = commands.submitAt(
      { ...author, operation, input: writeInput(findOperationSchema(operation)!, input), context: contextOf(number) },
      now - seed.span + at,
    )
    committed.push(result.committed)
    step = steps.next(JSON.parse(result.reply))
  }
  await Promise.all(committed)
}

/** What API activity says of the commands of a seed; the request id is the number of the command. */
function contextOf(number: number): RequestContext {
  return {
    requestId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    accessKeyId: rootKey.id,
    principalId: rootKey.principalId,
    sourceIp: '127.0.0.1',
    userAgent: 'gantry-seed',
  }
}
