import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export interface Config {
  /** The console's; 0 takes a free one. */
  port: number
  /** The Region to open with. */
  region: string
  backend:
    | { kind: 'emulator'; port: number; dataDir: string; speed: number; seed: Seed }
    | { kind: 'aws' }
    /** Any other that speaks the ECS API. The SDK reads the address from the environment by itself; this is for show. */
    | { kind: 'endpoint'; endpoint: string }
  /** Where the built web console is. */
  webRoot: string
  logLevel: LogLevel
}

const seeds = ['empty', 'demo', 'large'] as const
export type Seed = (typeof seeds)[number]

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

export type Environment = Record<string, string | undefined>

export const REGION_PATTERN = /^[a-z]{2}(-[a-z]+){1,3}-\d{1,2}$/

/** From the command line and the environment, which nothing else reads. */
export const readConfig = () => parseConfig(process.argv.slice(2), process.env)

/** From the environment alone, for programs that have options of their own. */
export const readEnvironment = () => parseConfig([], process.env)

/** What was asked for, or everything that is wrong with it, a line each. */
export function parseConfig(argv: string[], env: Environment): Config | { problems: string[] } {
  const problems: string[] = []
  const isAws = readFlags(argv, problems).aws || env.CONSOLE_BACKEND === 'aws'
  if (env.CONSOLE_BACKEND && !['aws', 'emulator'].includes(env.CONSOLE_BACKEND)) {
    problems.push(`CONSOLE_BACKEND must be emulator or aws, not "${env.CONSOLE_BACKEND}".`)
  }

  const port = readPort('PORT', env.PORT, 8080, problems)
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1'
  if (!REGION_PATTERN.test(region)) problems.push(`AWS_REGION must look like us-east-1, not "${region}".`)
  const logLevel = readChoice('LOG_LEVEL', env.LOG_LEVEL, logLevels, 'warn', problems)
  const backend = isAws ? readAws(env, problems) : readEmulator(env, problems)
  if (backend.kind === 'emulator' && backend.port === port && port !== 0) {
    problems.push(`PORT and EMULATOR_PORT are both ${port}; give them different ones.`)
  }
  const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url))
  return problems.length > 0 ? { problems } : { port, region, backend, webRoot, logLevel }
}

function readFlags(argv: string[], problems: string[]): { aws?: boolean } {
  try {
    return parseArgs({ args: argv, options: { aws: { type: 'boolean' } } }).values
  } catch {
    problems.push(`The only option is --aws; "${argv.join(' ')}" is something else.`)
    return {}
  }
}

function readEmulator(env: Environment, problems: string[]): Config['backend'] {
  const speed = Number(env.SPEED || 1)
  if (!(speed > 0 && speed <= 1000)) problems.push(`SPEED must be a number above 0 and at most 1000, not "${env.SPEED}".`)
  return {
    kind: 'emulator',
    port: readPort('EMULATOR_PORT', env.EMULATOR_PORT, 8081, problems),
    dataDir: path.resolve(env.DATA_DIR || '.data'),
    speed,
    seed: readChoice('SEED', env.SEED, seeds, 'empty', problems),
  }
}

function readAws(env: Environment, problems: string[]): Config['backend'] {
  for (const [name, endpoint] of Object.entries(env)) {
    const problem = /^AWS_ENDPOINT_URL(_|$)/.test(name) && endpoint ? endpointProblem(endpoint) : undefined
    if (problem) problems.push(`${name} ${problem}`)
  }
  const endpoint = env.AWS_ENDPOINT_URL_ECS || env.AWS_ENDPOINT_URL
  return endpoint ? { kind: 'endpoint', endpoint } : { kind: 'aws' }
}

/** Addresses at which clouds hand out credentials: nothing that is signed belongs there. */
const metadataHosts = ['169.254.169.254', '169.254.170.2', '169.254.170.23', '[fd00:ec2::254]', '[fd00:ec2::23]']

function endpointProblem(endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return `must be an address such as http://127.0.0.1:8081, not "${endpoint}".`
  const { protocol, hostname, username, password } = new URL(endpoint)
  if (protocol !== 'http:' && protocol !== 'https:') return `must begin with http:// or https://, not "${protocol}//".`
  if (username || password) return 'must not hold a user name or password.'
  if (metadataHosts.includes(hostname)) return `must not be an instance-metadata address (${hostname}).`
  return undefined
}

function readPort(name: string, text: string | undefined, otherwise: number, problems: string[]): number {
  if (!text) return otherwise
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) problems.push(`${name} must be a port from 0 to 65535, not "${text}".`)
  return port
}

function readChoice<C extends string>(
  name: string,
  text: string | undefined,
  choices: readonly C[],
  otherwise: C,
  problems: string[],
): C {
  if (!text) return otherwise
  const choice = choices.find((each) => each === text)
  if (!choice) problems.push(`${name} must be one of ${choices.join(', ')}, not "${text}".`)
  return choice ?? otherwise
}
