import { inspect } from 'node:util'
import { type Clock, realClock } from './clock.ts'
import { openCommands } from './commands.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import { createThrottle } from '../ecs/limits/throttle.ts'
import { handleRequest } from './handle-request.ts'
import { openJournal } from './journal.ts'
import { plantSeed, type SeedName } from './plant-seed.ts'
import { startServer } from './server.ts'

export interface EmulatorOptions {
  /** 0: a free one. */
  port: number
  /** Where the journal lives; absent: nothing is kept. */
  dataDir?: string
  /** What a new journal is filled with; `empty` when absent. */
  seed?: SeedName
  /** How many emulated seconds one real second is; 1 when absent. */
  speed?: number
  /** Which limits of an account are enforced; those of today when absent. */
  limits?: LimitsMode
  /** Whether requests are throttled as AWS does. */
  isThrottled?: boolean
  /** Instead of the real time. */
  clock?: Clock
  host?: '127.0.0.1'
}

/** A running AWS endpoint. */
export interface Emulator {
  url: string
  clock: Clock
  /** Forgets everything and begins anew. */
  reset(seed?: SeedName): Promise<void>
  /** Waits for the requests in progress, then writes the state. */
  close(): Promise<void>
}

/** Throws StartError when the folder or the port cannot be used. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { port, dataDir, seed = 'empty', speed = 1, clock = realClock(speed), host = '127.0.0.1' } = options
  const { limits = 'today', isThrottled = false } = options
  const throttle = isThrottled ? createThrottle(limits) : undefined
  const journal = openJournal(dataDir)
  try {
    const commands = openCommands(journal, clock, limits)
    if (commands.isEmpty()) await plantSeed(commands, seed, clock.now())
    const server = await startServer(host, port, {
      handle: (request) => handleRequest(commands, request, reportDefect, throttle),
      introspect: (url) => commands.introspect(url),
    })
    return {
      url: server.url,
      clock,
      async reset(newSeed = 'empty') {
        commands.clear()
        await plantSeed(commands, newSeed, clock.now())
      },
      async close() {
        await server.close()
        commands.close()
      },
    }
  } catch (error) {
    clock.setAlarm(undefined, () => {})
    journal.close()
    throw error
  }
}

function reportDefect(error: unknown) {
  process.stderr.write(`ECS endpoint: an operation failed in a way it should not. ${inspect(error)}\n`)
}
