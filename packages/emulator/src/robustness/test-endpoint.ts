import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ECSClient } from '@aws-sdk/client-ecs'
import { build } from 'esbuild'

/** The stand-alone endpoint as a program that can be killed. */
export interface Program {
  start(environment: Record<string, string>, options?: StartOptions): Endpoint
  remove(): void
}

interface StartOptions {
  /** Writes beyond so many KiB of a file fail, as on a full disk. */
  largestFile?: number
}

/** A process. */
export interface Endpoint {
  /** Its URL; rejects with what it complained of when it ends instead. */
  url: Promise<string>
  kill(signal?: 'SIGKILL' | 'SIGTERM'): void
  /** Resolves when it has ended. */
  ended: Promise<void>
}

const workspace = join(import.meta.dirname, '..', '..')

/** Bundles the program: a bundle starts in a quarter of the time. */
export async function buildProgram(): Promise<Program> {
  const folder = join(workspace, 'node_modules', `.robustness-${process.pid}`)
  await build({
    entryPoints: [join(workspace, 'src', 'cli.ts')],
    outfile: join(folder, 'cli.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['libsql'],
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return {
    start(environment, { largestFile } = {}) {
      const limit = largestFile === undefined ? '' : `ulimit -f ${largestFile * 2};`
      const child = spawn('/bin/sh', ['-c', `${limit} exec "$0" "$1"`, process.execPath, join(folder, 'cli.mjs')], {
        env: { ...process.env, EMULATOR_PORT: '0', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      return toEndpoint(child)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function toEndpoint(child: ChildProcess): Endpoint {
  let complaint = ''
  child.stderr!.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      const [found] = /http:\S+/.exec(chunk.toString()) ?? []
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(complaint.trim() || 'The endpoint ended without a word.')))
  })
  // It may be killed before anybody asks.
  url.catch(() => {})
  return { url, ended, kill: (signal = 'SIGKILL') => void child.kill(signal) }
}

export function clientOf(url: string): ECSClient {
  return new ECSClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
}
