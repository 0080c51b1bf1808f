import type { ContainerSpec } from './container-runtime.ts'
import { familyOf, findProgramFamily } from './image-families.ts'
import { imageName, parseImage } from './image-reference.ts'
import { basename, runProgram } from './programs.ts'
import type { Run } from './shell-script.ts'
import { commandOf } from './simulated-runtime.ts'

/** What a running container says to somebody who connects to one of its ports. */
export interface Answers {
  /** `tcp`: it takes connections, but nothing of HTTP; `nothing`: nobody listens. */
  speaks: 'http' | 'tcp' | 'nothing'
  /** Milliseconds after its start from which it does so; nobody listens before. */
  after: number
  /** The HTTP status of its answers. */
  status: number
  /** The only path that it knows; it answers 404 on others. */
  path?: string
}

/** Environment variables that change how a container answers. The table is in the README of the emulator. */
const HTTP_STATUS = 'EMULATOR_HTTP_STATUS'
const HTTP_PATH = 'EMULATOR_HTTP_PATH'
const HTTP_DELAY = 'EMULATOR_HTTP_DELAY'

const OK = 200

/** Images and programs that serve something else than HTTP. */
const otherServers = new Set([
  'mysql',
  'mysqld',
  'mariadb',
  'postgres',
  'redis',
  'redis-server',
  'memcached',
  'mongo',
  'mongod',
  'rabbitmq',
  'php-fpm',
])

/** Ends never, as the program of a server does; carried through scripts, to see whether one comes to it. */
const server: Run & { serves: true } = { after: Infinity, exitCode: 0, serves: true }

/**
 * What a container answers, from its definition alone. Servers answer 200 on every path, unless the environment or the tag of
 * the image (`status-502`) says otherwise; `sleep` and endless loops listen to nobody.
 */
export function answersOf(spec: ContainerSpec): Answers {
  const image = parseImage(spec.image)
  const { [HTTP_STATUS]: status, [HTTP_PATH]: path, [HTTP_DELAY]: delay } = spec.environment
  const tagged = /^status-(\d{3})$/.exec(image.tag)?.[1]
  return {
    speaks: languageOf(spec, imageName(image)),
    after: Math.max(0, Math.round(Number(delay ?? 0) * 1_000)) || 0,
    status: Number(status ?? tagged ?? OK) || OK,
    ...(path && { path }),
  }
}

function languageOf(spec: ContainerSpec, name: string): Answers['speaks'] {
  const family = familyOf(name)
  const argv = commandOf(spec, family)
  if (!argv) return family.serves ? languageNamed(name) : 'nothing'
  const program = basename(argv[0] ?? '')
  if (findProgramFamily(program)) return languageNamed(program)
  const { serves } = runProgram(argv, spec.environment, server) as Run & { serves?: true }
  return serves ? languageNamed(name) : 'nothing'
}

const languageNamed = (name: string): Answers['speaks'] => (otherServers.has(name) ? 'tcp' : 'http')
