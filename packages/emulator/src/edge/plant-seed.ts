import { DEFAULT_ACCOUNT, findAccessKey } from '../auth/access-keys.ts'
import { demoSeed } from '../ecs/seeds/demo.ts'
import { largeSeed } from '../ecs/seeds/large.ts'
import type { Seed } from '../ecs/seeds/seed.ts'
import { writeInput } from '../protocol/codec.ts'
import { findOperationSchema } from '../protocol/model.ts'
import type { Commands } from './commands.ts'

/** Whose account and which Region seeds fill. */
const author = { account: DEFAULT_ACCOUNT, region: 'us-east-1', caller: findAccessKey('test')!.arn }

const seeds = { empty: undefined, demo: demoSeed, large: largeSeed } satisfies Record<string, Seed | undefined>

export type SeedName = keyof typeof seeds

export const seedNames = Object.keys(seeds) as SeedName[]

/** Runs the commands of a seed, which begins `span` before `now`, so that what they set off has happened by then. */
export async function plantSeed(commands: Commands, name: SeedName, now: number): Promise<void> {
  const seed = seeds[name]
  if (!seed) return
  const steps = seed.commands()
  const committed: Promise<void>[] = []
  for (let step = steps.next(); !step.done;) {
    const { operation, input, at } = step.value
    const result = commands.submitAt(
      { ...author, operation, input: writeInput(findOperationSchema(operation)!, input) },
      now - seed.span + at,
    )
    committed.push(result.committed)
    step = steps.next(JSON.parse(Buffer.from(result.reply).toString('utf8')))
  }
  await Promise.all(committed)
}
