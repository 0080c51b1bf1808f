import { openControlDoor } from '../control/control-door.ts'
import { createFaults } from '../control/faults.ts'
import { meetFault } from '../control/meet-fault.ts'
import { turnableClock } from '../control/turnable-clock.ts'
import { type Clock, manualClock, realClock } from './clock.ts'
import { openCommands } from './commands.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import { createThrottle } from '../ecs/limits/throttle.ts'
import { handleRequest, type Reception } from './handle-request.ts'
import { openJournal } from './journal.ts'
import { loadSeed, plantSeed, type SeedName } from './plant-seed.ts'
import { reportDefect } from './report-defect.ts'
import { startServer } from './server.ts'
import { loadService, servesScope } from './services.ts'

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
  /** Who plays the agents of instances that do not say so themselves; simulated when absent. */
  agents?: 'simulated' | 'external'
  /** Instead of the real time. */
  clock?: Clock
  /** Opens the control door, with a clock that runs and can be turned, or one that is only turned. */
  control?: ControlMode
  host?: '127.0.0.1'
}

export type ControlMode = 'running' | 'manual'

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
  const { port, dataDir, seed = 'empty', speed = 1, control, host = '127.0.0.1' } = options
  const { limits = 'today', isThrottled = false, agents = 'simulated' } = options
  const base = options.clock ?? (control === 'manual' ? manualClock(Date.now()) : realClock(speed))
  const clock = turnableClock(base)
  const faults = control && createFaults()
  const throttle = isThrottled ? createThrottle(limits) : undefined
  const journal = openJournal(dataDir)
  try {
    await Promise.all(journal.serviceNames().filter(servesScope).map(loadService))
    const commands = openCommands(journal, clock, limits)
    if (commands.isEmpty()) await plantSeed(commands, await loadSeed(seed), clock.now())
    const reset = async (newSeed: SeedName = 'empty') => {
      const next = await loadSeed(newSeed) // before: nobody is to be served between the two
      commands.clear()
      await plantSeed(commands, next, clock.now())
    }
    const door = faults && openControlDoor({ clock, faults, reset, ecsStates: () => commands.ecsStates() })
    const reception: Reception = {
      commands,
      agents,
      reportDefect,
      throttle,
      meetFault: faults && ((operation) => meetFault(faults, operation, clock.now())),
    }
    const server = await startServer(host, port, {
      handle: (request) => handleRequest(reception, request),
      introspect: (url) => commands.introspect(url),
      control: door,
    })
    return {
      url: server.url,
      clock,
      reset,
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
