import { type LimitsMode, limitsModes } from '../ecs/limits/limits-mode.ts'
import { type SeedName, seedNames } from './plant-seed.ts'
import type { ControlMode, EmulatorOptions } from './start-emulator.ts'
import { StartError } from './start-error.ts'

const DEFAULT_PORT = 8081
const FASTEST = 1000

/** Settings that hold alone and inside the console: how strict the endpoint is, who plays the agents, the control door. */
type Switches = Pick<EmulatorOptions, 'limits' | 'isThrottled' | 'agents' | 'control'>

/** All settings of the stand-alone endpoint. Throws StartError with one line for each value that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): EmulatorOptions {
  const problems: string[] = []
  const { EMULATOR_PORT, DATA_DIR, SPEED, SEED } = environment
  const port = EMULATOR_PORT ? Number(EMULATOR_PORT) : DEFAULT_PORT
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`EMULATOR_PORT is '${EMULATOR_PORT}': it must be a port between 0 and 65535, 0 for a free one.`)
  }
  const speed = SPEED ? Number(SPEED) : 1
  if (!(speed > 0 && speed <= FASTEST)) problems.push(`SPEED is '${SPEED}': it must be a number above 0, ${FASTEST} at most.`)
  const seed = oneOf<SeedName>('SEED', SEED, 'empty', seedNames, problems)
  const switches = switchesOf(environment, problems)
  refuse(problems)
  return { port, speed, seed, dataDir: DATA_DIR || undefined, ...switches }
}

/** The settings that the console leaves to the environment. Throws StartError as readConfig does. */
export function readSwitches(environment: NodeJS.ProcessEnv = process.env): Switches {
  const problems: string[] = []
  const switches = switchesOf(environment, problems)
  refuse(problems)
  return switches
}

/** EMULATOR_LIMITS, EMULATOR_THROTTLE, EMULATOR_AGENT, EMULATOR_CONTROL, EMULATOR_CLOCK. */
function switchesOf(environment: NodeJS.ProcessEnv, problems: string[]): Switches {
  const { EMULATOR_LIMITS, EMULATOR_THROTTLE, EMULATOR_AGENT, EMULATOR_CONTROL, EMULATOR_CLOCK } = environment
  const limits = oneOf<LimitsMode>('EMULATOR_LIMITS', EMULATOR_LIMITS, 'today', limitsModes, problems)
  const agents = oneOf('EMULATOR_AGENT', EMULATOR_AGENT, 'simulated', ['simulated', 'external'], problems)
  const clock = oneOf<ControlMode>('EMULATOR_CLOCK', EMULATOR_CLOCK, 'running', ['running', 'manual'], problems)
  const isControlled = EMULATOR_CONTROL === '1'
  if (clock === 'manual' && !isControlled)
    problems.push(`EMULATOR_CLOCK is 'manual': nobody could turn it without EMULATOR_CONTROL=1.`)
  return { limits, isThrottled: EMULATOR_THROTTLE === '1', agents, control: isControlled ? clock : undefined }
}

function oneOf<Value extends string>(
  name: string,
  text: string | undefined,
  usual: Value,
  values: readonly Value[],
  problems: string[],
): Value {
  const found = text ? values.find((value) => value === text) : usual
  if (!found) problems.push(`${name} is '${text}': it must be one of ${values.join(', ')}.`)
  return found ?? usual
}

function refuse(problems: string[]) {
  if (problems.length > 0) throw new StartError(problems.join('\n'))
}
