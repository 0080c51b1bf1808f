import { ECSClient } from '@aws-sdk/client-ecs'
import { type ManualClock, manualClock } from './clock.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from './start-emulator.ts'

/** An emulator of its own for one test, with a clock that the test turns. Use it with `await using`. */
export interface TestEmulator extends Emulator, AsyncDisposable {
  clock: ManualClock
  /** The real SDK client, pointed at the emulator. It does not retry. */
  ecs: ECSClient
}

/** 2 January 2026, 03:04:05.678 UTC: where the clock of a test stands at the beginning. */
export const TEST_START = Date.UTC(2026, 0, 2, 3, 4, 5, 678)

export async function testEmulator(
  options: Omit<EmulatorOptions, 'port' | 'clock' | 'host'> & { region?: string } = {},
): Promise<TestEmulator> {
  const clock = manualClock(TEST_START)
  const { region: _, ...rest } = options
  const emulator = await startEmulator({ port: 0, clock, ...rest })
  const ecs = new ECSClient({
    endpoint: emulator.url,
    region: options.region ?? 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  return {
    ...emulator,
    clock,
    ecs,
    async [Symbol.asyncDispose]() {
      ecs.destroy()
      await emulator.close()
    },
  }
}
