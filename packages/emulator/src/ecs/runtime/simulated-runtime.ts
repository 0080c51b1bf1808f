import type { ContainerPlan, ContainerRuntime, ContainerSpec } from './container-runtime.ts'
import { familyOf, findProgramFamily, type ImageFamily } from './image-families.ts'
import { imageName, parseImage } from './image-reference.ts'
import { basename, findScript, isShell, runProgram, wrapped } from './programs.ts'
import { findPullFailure } from './pull-failures.ts'
import { findImageEnd } from './sentinels.ts'
import { findResourceFailure, findStartFailure } from './start-failures.ts'

/** Exit code of a process that SIGKILL, or SIGTERM without a handler, has ended: 128 and the number of the signal. */
const KILLED = 137
const TERMINATED = 143

/**
 * Runs no container, but tells what would happen: from image, entry point, command and environment. Sentinels make it fail
 * (sentinels.ts, pull-failures.ts, start-failures.ts); known images behave as they do (image-families.ts); commands end as they
 * say (programs.ts).
 */
export const simulatedRuntime: ContainerRuntime = (spec) => {
  const image = parseImage(spec.image)
  const family = familyOf(imageName(image))
  const argv = commandOf(spec, family)
  const end = findImageEnd(image) ?? findEnd(argv, spec, family)
  const pullFails = findPullFailure(image)
  const resourcesFail = findResourceFailure(spec)
  const startFails = findStartFailure(image, argv, spec)
  return {
    ...(resourcesFail && { resourcesFail }),
    ...(pullFails && { pullFails }),
    ...(startFails && { startFails }),
    ...(end && { ends: end }),
    ...(spec.healthCheck && { health: healthOf(spec.healthCheck, spec.environment) }),
    onStop: stopOf(argv, spec, family),
  }
}

/** What a check of a program that is not known (`redis-cli ping`, the image's own) comes to: nothing is wrong. */
const passes = { after: 0, exitCode: 0 }

/** The check passes when its command ends in time with 0: after one interval, or never after the start period and all retries. */
function healthOf(
  { command: [kind, ...rest], interval, timeout, retries, startPeriod }: NonNullable<ContainerSpec['healthCheck']>,
  environment: Record<string, string>,
): ContainerPlan['health'] {
  const argv = kind === 'CMD' ? rest : ['sh', '-c', kind === 'CMD-SHELL' ? rest.join(' ') : [kind, ...rest].join(' ')]
  const { after, exitCode } = runProgram(argv, environment, passes)
  const isHealthy = exitCode === 0 && after <= timeout
  return isHealthy ? { after: interval, status: 'HEALTHY' } : { after: startPeriod + interval * retries, status: 'UNHEALTHY' }
}

/** What process 1 is told to be; undefined when the image decides. Options are for the image's own program. */
export function commandOf({ entryPoint, command }: ContainerSpec, family: ImageFamily): string[] | undefined {
  const argv = [...entryPoint, ...command]
  const isOptions = entryPoint.length === 0 && family.serves && argv[0]?.startsWith('-')
  return argv.length === 0 || isOptions ? undefined : argv
}

function findEnd(argv: string[] | undefined, { environment }: ContainerSpec, family: ImageFamily): ContainerPlan['ends'] {
  const { after, exitCode, reason } = argv
    ? runProgram(argv, environment)
    : { after: family.serves ? Infinity : 0, exitCode: 0, reason: undefined }
  return after === Infinity ? undefined : { after, exitCode, ...(reason && { reason }) }
}

/** Servers shut down; process 1 without a handler ignores SIGTERM until SIGKILL comes; an init passes the signal on. */
function stopOf(argv: string[] | undefined, { stopTimeout }: ContainerSpec, family: ImageFamily): ContainerPlan['onStop'] {
  const killed = { takes: stopTimeout, exitCode: KILLED }
  const own = argv ? processOne(argv, family) : family.onStop
  return own && own.takes < stopTimeout ? own : killed
}

function processOne(argv: string[], family: ImageFamily): ImageFamily['onStop'] {
  const [path = '', ...args] = argv
  const program = basename(path)
  if (/^(tini|dumb-init|catatonit)$/.test(program)) return { takes: 200, exitCode: TERMINATED }
  if (/^(exec|env|gosu|su-exec|nice|nohup)$/.test(program)) return processOne(wrapped(program, args), family)
  if (isShell(program)) return trapOf(findScript(args) ?? '')
  const known = findProgramFamily(program)
  if (known) return known.onStop
  return Number.isFinite(runProgram(argv, {}).after) || !family.serves ? undefined : family.onStop
}

/** A script that traps SIGTERM ends with the code it names; one that does not is deaf. */
function trapOf(script: string): ImageFamily['onStop'] {
  const trap = /trap\s+(["']?)([\s\S]*?)\1\s+[\w ]*\b(SIG)?TERM\b/.exec(script)
  if (!trap) return undefined
  return { takes: 200, exitCode: Number(/exit\s+(\d+)/.exec(trap[2] ?? '')?.[1] ?? 0) }
}
