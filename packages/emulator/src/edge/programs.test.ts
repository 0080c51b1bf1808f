import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CreateClusterCommand, ECSClient, paginateListClusters } from '@aws-sdk/client-ecs'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkerMessage } from '../worker.ts'

const workspace = join(import.meta.dirname, '..', '..')
const programs = join(workspace, 'node_modules', `.programs-test-${process.pid}`)
const folder = mkdtempSync(join(tmpdir(), 'gantry-programs-'))

beforeAll(async () => {
  await build({
    entryPoints: [join(workspace, 'src', 'cli.ts'), join(workspace, 'src', 'worker.ts')],
    outdir: programs,
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    external: ['@aws-sdk/*', '@smithy/*', 'libsql', 're2js'],
    logLevel: 'error',
  })
})
afterAll(() => {
  rmSync(programs, { recursive: true })
  rmSync(folder, { recursive: true })
})

/** The stand-alone endpoint as a process of its own. Resolves with its first line, or with its complaint when it ends. */
function start(environment: Record<string, string>): Promise<{ line: string; child: ChildProcess; exitCode: number | null }> {
  const child = spawn(process.execPath, [join(programs, 'cli.mjs')], {
    env: { ...process.env, EMULATOR_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => resolve({ line: chunk.toString().trim(), child, exitCode: null }))
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    child.on('close', (exitCode) => resolve({ line: complaint.trim(), child, exitCode }))
    child.on('error', reject)
  })
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.on('exit', resolve))

function clientOf(line: string): ECSClient {
  return new ECSClient({
    endpoint: /http:\S+/.exec(line)![0],
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
}

async function clusterNames(ecs: ECSClient): Promise<string[]> {
  const names: string[] = []
  for await (const page of paginateListClusters({ client: ecs }, {})) {
    names.push(...(page.clusterArns ?? []).map((arn) => arn.split('/')[1]!))
  }
  return names
}

describe('the stand-alone endpoint', () => {
  test('loses nothing that it acknowledged when it is killed, three times over', async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const { line, child } = await start({ DATA_DIR: join(folder, 'killed') })
      const ecs = clientOf(line)
      expect(await clusterNames(ecs)).toEqual(expect.arrayContaining(acknowledged))
      const exit = ended(child)
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let number = 0; ; number++) {
          const clusterName = `r${round}-w${writer}-${number}`
          const isKept = await ecs.send(new CreateClusterCommand({ clusterName })).then(
            () => true,
            () => false,
          )
          if (!isKept) return
          acknowledged.push(clusterName)
          if (acknowledged.length === (round + 1) * 100) child.kill('SIGKILL')
        }
      })
      await Promise.all([...writers, exit])
      ecs.destroy()
    }
    const { line, child } = await start({ DATA_DIR: join(folder, 'killed') })
    const ecs = clientOf(line)
    expect(acknowledged.length).toBeGreaterThanOrEqual(300)
    expect(await clusterNames(ecs)).toEqual(expect.arrayContaining(acknowledged))
    ecs.destroy()
    const exit = ended(child)
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
  })

  test('says where it listens and ends cleanly on Ctrl+C', async () => {
    const { line, child } = await start({})
    expect(line).toMatch(/^ECS endpoint {2}http:\/\/127\.0\.0\.1:\d+ {2}\(AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test\)$/)
    const exit = ended(child)
    child.kill('SIGINT')
    expect(await exit).toBe(0)
  })

  test('refuses a folder in use by another process, in one line', async () => {
    const first = await start({ DATA_DIR: join(folder, 'shared') })
    const second = await start({ DATA_DIR: join(folder, 'shared') })
    expect(second).toMatchObject({
      line: `The folder ${join(folder, 'shared')} is in use by another emulator. Stop it or choose another folder.`,
      exitCode: 1,
    })
    const exit = ended(first.child)
    first.child.kill('SIGTERM')
    await exit
  })

  test('refuses bad settings, in one line each', async () => {
    const { line, exitCode } = await start({ SPEED: 'fast', SEED: 'none' })
    expect(line.split('\n')).toHaveLength(2)
    expect(exitCode).toBe(1)
  })
})

describe('the worker', () => {
  const startWorker = (workerData: object) => new Worker(join(programs, 'worker.mjs'), { workerData })
  const firstMessage = (worker: Worker) => new Promise<WorkerMessage>((resolve) => worker.once('message', resolve))
  const exited = (worker: Worker) => new Promise<number>((resolve) => worker.once('exit', resolve))

  test('tells where it listens, and ends with its state written when it is told to close', async () => {
    const dataDir = join(folder, 'worker')
    for (const expected of [[], ['payments']]) {
      const worker = startWorker({ port: 0, dataDir })
      const message = await firstMessage(worker)
      const ecs = clientOf((message as { url: string }).url)
      expect(await clusterNames(ecs)).toEqual(expected)
      await ecs.send(new CreateClusterCommand({ clusterName: 'payments' }))
      ecs.destroy()
      const exit = exited(worker)
      worker.postMessage({ type: 'close' })
      expect(await exit).toBe(0)
    }
  })

  test('tells in one line why it cannot start, and ends', async () => {
    const first = startWorker({ port: 0 })
    const port = Number(new URL(((await firstMessage(first)) as { url: string }).url).port)
    const second = startWorker({ port })
    const [message, code] = await Promise.all([firstMessage(second), exited(second)])
    expect(message).toEqual({
      type: 'error',
      message: `Port ${port} on 127.0.0.1 is in use. Choose another one with EMULATOR_PORT.`,
    })
    expect(code).toBe(0)
    await first.terminate()
  })
})
