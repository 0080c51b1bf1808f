import { type LimitsMode, limitsModes } from '../ecs/limits/limits-mode.ts'
import { type SeedName, seedNames } from './plant-seed.ts'
import type { ControlMode, EmulatorOptions } from './start-emulator.ts'
import { StartError } from './start-error.ts'

const DEFAULT_PORT = 8081
const FASTEST = 1000

/**
 * The settings of the stand-alone endpoint: EMULATOR_PORT, DATA_DIR (absent: in memory), SPEED, SEED, EMULATOR_LIMITS,
 * EMULATOR_THROTTLE (1: on), EMULATOR_CONTROL (1: on), EMULATOR_CLOCK (`manual` with the control door only). Throws StartError with one line for each value that cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): EmulatorOptions {
  const problems: string[] = []
  const { EMULATOR_PORT, DATA_DIR, SPEED, SEED, EMULATOR_LIMITS, EMULATOR_THROTTLE, EMULATOR_CONTROL, EMULATOR_CLOCK } =
    environment

  const port = EMULATOR_PORT ? Number(EMULATOR_PORT) : DEFAULT_PORT
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`EMULATOR_PORT is '${EMULATOR_PORT}': it must be a port between 0 and 65535, 0 for a free one.`)
  }
  const speed = SPEED ? Number(SPEED) : 1
  if (!(speed > 0 && speed <= FASTEST)) problems.push(`SPEED is '${SPEED}': it must be a number above 0, ${FASTEST} at most.`)
  const seed = (SEED || 'empty') as SeedName
  if (!seedNames.includes(seed)) problems.push(`SEED is '${SEED}': it must be one of ${seedNames.join(', ')}.`)
  const limits = (EMULATOR_LIMITS || 'today') as LimitsMode
  if (!limitsModes.includes(limits)) {
    problems.push(`EMULATOR_LIMITS is '${EMULATOR_LIMITS}': it must be one of ${limitsModes.join(', ')}.`)
  }

  const clock = (EMULATOR_CLOCK || 'running') as ControlMode
  if (!['running', 'manual'].includes(clock))
    problems.push(`EMULATOR_CLOCK is '${EMULATOR_CLOCK}': it must be running or manual.`)
  const isControlled = EMULATOR_CONTROL === '1'
  if (clock === 'manual' && !isControlled)
    problems.push(`EMULATOR_CLOCK is 'manual': nobody could turn it without EMULATOR_CONTROL=1.`)

  if (problems.length > 0) throw new StartError(problems.join('\n'))
  const isThrottled = EMULATOR_THROTTLE === '1'
  return { port, speed, seed, dataDir: DATA_DIR || undefined, limits, isThrottled, control: isControlled ? clock : undefined }
}
