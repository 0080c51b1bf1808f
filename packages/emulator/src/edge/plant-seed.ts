import { rootKey } from '../auth/access-keys.ts'
import { demoSeed } from '../ecs/seeds/demo.ts'
import { largeSeed } from '../ecs/seeds/large.ts'
import type { Seed } from '../ecs/seeds/seed.ts'
import type { Commands } from './commands.ts'
import type { RequestContext } from './journal.ts'
import { getService, loadService } from './services.ts'

/** Whose account and which Region seeds fill. */
const author = { account: rootKey.account, region: 'us-east-1', caller: rootKey.arn }

const emptySeed: Seed = { span: 0, services: [], *commands() {} }

const seeds = { empty: emptySeed, demo: demoSeed, large: largeSeed } satisfies Record<string, Seed>

export type SeedName = keyof typeof seeds

export const seedNames = Object.keys(seeds) as SeedName[]

/** A seed with the services that it needs, ready to be planted in one go. */
export async function loadSeed(name: SeedName): Promise<Seed> {
  await Promise.all(seeds[name].services.map(loadService))
  return seeds[name]
}

/** Runs the commands of a seed, which begins `span` before `now`, so that what they set off has happened by then. */
export async function plantSeed(commands: Commands, seed: Seed, now: number): Promise<void> {
  const steps = seed.commands()
  const committed: Promise<void>[] = []
  for (let step = steps.next(), number = 1; !step.done; number++) {
    const { service = 'ecs', operation, input, at } = step.value
    const { protocol, getOperation } = getService(service)
    const body = protocol.writeInput(getOperation(operation).schema, input)
    const result = commands.submitAt(
      { ...author, service, operation, input: body, context: contextOf(number) },
      now - seed.span + at,
    )
    committed.push(result.committed)
    step = steps.next(protocol.isJson ? JSON.parse(result.reply) : undefined)
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
