import { COMMAND_NOT_EXECUTABLE, COMMAND_NOT_FOUND, OUT_OF_MEMORY, outOfMemory } from './sentinels.ts'
import { runScript, type Run } from './shell-script.ts'

const DEEPEST = 10
const SECOND = 1_000
const units: Record<string, number> = { s: SECOND, m: 60 * SECOND, h: 3_600 * SECOND, d: 86_400 * SECOND }

/** Programs that do their work and end. */
const quick = new Set(
  (
    'true : echo printf date env printenv pwd ls cat id whoami hostname uname ps df du free mkdir rmdir rm cp mv ln touch chmod ' +
    'chown test [ [[ seq head tail wc sort uniq grep egrep sed awk cut tr tee find xargs basename dirname which type set unset ' +
    'export cd source . trap wait read kill curl wget nslookup dig tar gzip gunzip unzip apt-get apt apk yum dnf aws jq md5sum ' +
    'sha256sum base64 expr let local shift ulimit umask'
  ).split(' '),
)

/** Programs that stand before another one and run it. */
const wrappers = new Set(['exec', 'nohup', 'nice', 'time', 'sudo', 'gosu', 'su-exec', 'env', 'tini', 'dumb-init', 'catatonit'])

const forever: Run = { after: Infinity, exitCode: 0 }

/** What a program does and how it ends. One that is not known (`unknown`) serves, because most containers do. */
export function runProgram(argv: string[], environment: Record<string, string>, unknown: Run = forever, depth = 0): Run {
  const [path = '', ...args] = argv
  const program = basename(path)
  if (depth > DEEPEST) return forever
  if (isShell(program)) return runShell(args, environment, unknown, depth)
  if (wrappers.has(program)) return runProgram(wrapped(program, args), environment, unknown, depth + 1)
  if (program === 'sleep') return sleep(args)
  if (program === 'timeout') return runWithTimeout(args, environment, unknown, depth)
  if (program === 'ping') return ping(args)
  if (program === 'tail' && args.some((arg) => /^-\w*[fF]|^--follow/.test(arg))) return forever
  if (program === 'false') return { after: 0, exitCode: 1 }
  if (program === 'exit') return { after: 0, exitCode: Number(args[0] ?? 0) & 255 }
  if (program === COMMAND_NOT_EXECUTABLE) return { after: 0, exitCode: 126 }
  if (program === COMMAND_NOT_FOUND) return { after: 0, exitCode: 127 }
  if (program === OUT_OF_MEMORY) return outOfMemory
  return quick.has(program) ? { after: 0, exitCode: 0 } : unknown
}

export const isShell = (program: string): boolean => /^(ba|da|a|z|k)?sh$/.test(program)

/** The script of `sh -c SCRIPT`; undefined when there is none. */
export function findScript(args: string[]): string | undefined {
  const at = args.findIndex((arg) => /^-\w*c$/.test(arg))
  return at < 0 ? undefined : args[at + 1]
}

export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The command behind wrappers such as `tini --`. */
export function wrapped(program: string, args: string[]): string[] {
  const skip = program === 'gosu' || program === 'su-exec' ? 1 : 0
  const at = args.findIndex((arg, index) => index >= skip && !arg.startsWith('-') && !(program === 'env' && arg.includes('=')))
  return at < 0 ? ['true'] : args.slice(at)
}

/** A shell without a script reads from nobody and ends; one that is given a file runs what nobody knows. */
function runShell(args: string[], environment: Record<string, string>, unknown: Run, depth: number): Run {
  const script = findScript(args)
  if (script !== undefined) return runScript(script, environment, (argv) => runProgram(argv, environment, unknown, depth + 1))
  return args.some((arg) => !arg.startsWith('-')) ? unknown : { after: 0, exitCode: 0 }
}

function sleep(args: string[]): Run {
  const times = args.map(parseDuration)
  if (times.length === 0 || times.includes(undefined)) return { after: 0, exitCode: 1 }
  return { after: times.reduce<number>((sum, time) => sum + (time ?? 0), 0), exitCode: 0 }
}

/** Ends with 124 when the time is over. Source: timeout(1). */
function runWithTimeout(args: string[], environment: Record<string, string>, unknown: Run, depth: number): Run {
  const at = args.findIndex((arg) => !arg.startsWith('-'))
  const limit = parseDuration(args[at] ?? '') ?? Infinity
  const run = runProgram(args.slice(at + 1), environment, unknown, depth + 1)
  return run.after <= limit ? run : { after: limit, exitCode: 124 }
}

function ping(args: string[]): Run {
  const at = args.indexOf('-c')
  return at < 0 ? forever : { after: Math.max(0, Number(args[at + 1]) - 1) * SECOND, exitCode: 0 }
}

/** Milliseconds of `360`, `1.5m` or `infinity`; undefined when it is none of them. */
function parseDuration(text: string): number | undefined {
  if (/^inf(inity)?$/i.test(text)) return Infinity
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?|\.\d+)([smhd])?$/.exec(text) ?? []
  return number === undefined ? undefined : Math.round(Number(number) * units[unit]!)
}
