import { type Emulator, manualClock, type ManualClock, type SeedName, startEmulator } from '@gantry/emulator'
import type { CallCounter } from './aws/aws.ts'
import { type Config, parseConfig } from './config.ts'
import { createConnections } from './connections.ts'
import { type FleetOrder, launchFleet } from './ec2/launch-fleet.ts'
import { appRouter } from './router.ts'
import { createCallerFactory } from './trpc.ts'

/** 2 January 2026, 03:04:05.678 UTC: where the emulated clock stands at the beginning. */
export const TEST_START = Date.UTC(2026, 0, 2, 3, 4, 5, 678)

const MINUTE = 60_000

const createCaller = createCallerFactory(appRouter)

/** An emulator of its own for one test, and every procedure, pointed at it. Use it with `await using`. */
export interface TestWorld extends AsyncDisposable {
  api: ReturnType<typeof createCaller>
  emulator: Emulator
  clock: ManualClock
  /** Turns the clock, and lets no answer from before serve: the console keeps them by a clock that nobody turns. */
  later(ms: number): Promise<void>
  /** Launches instances and turns the clock until they have joined the cluster. Gives the ARNs of the container instances. */
  addInstances(order: Pick<FleetOrder, 'cluster' | 'count'> & Partial<FleetOrder>): Promise<string[]>
  /** What went upstream so far. */
  calls: CallCounter
  audited: string[]
}

export async function testWorld({ seed = 'empty' }: { seed?: SeedName } = {}): Promise<TestWorld> {
  const clock = manualClock(TEST_START)
  const emulator = await startEmulator({ port: 0, clock, seed })
  const connections = createConnections(testConfig(), Promise.resolve(emulator.url))
  const aws = connections.awsFor(undefined)
  const audited: string[] = []
  const api = createCaller({
    aws,
    role: 'admin',
    requestId: 'test',
    connection: () => connections.view(),
    audit: (action, subject) => void audited.push(`${action} ${subject}`),
  })
  /** Any write outdates the readings, a refused one too. */
  const forget = () => aws.write('StopTask', { task: 'none' }).catch(() => {})
  return {
    api,
    emulator,
    clock,
    async later(ms) {
      await clock.advance(ms)
      await forget()
    },
    async addInstances(order) {
      const launched = await launchFleet(aws, { instanceType: 't2.micro', ...order })
      const ids = launched.map(({ instanceId }) => instanceId)
      await clock.advance(2 * MINUTE)
      await forget()
      const { items } = await api.instances.list({ cluster: order.cluster })
      await forget()
      return items.filter(({ ec2InstanceId }) => ids.includes(ec2InstanceId)).map(({ arn }) => arn)
    },
    calls: aws.calls,
    audited,
    async [Symbol.asyncDispose]() {
      connections.close()
      await emulator.close()
    },
  }
}

/** A console on a free port that keeps its log to itself. */
export function testConfig(): Config {
  const config = parseConfig([], { PORT: '0', LOG_LEVEL: 'silent' })
  if ('problems' in config) throw new Error(config.problems.join('\n'))
  return config
}
