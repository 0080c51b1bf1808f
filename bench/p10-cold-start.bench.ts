import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { median, times, type Row } from './row.ts'

const PAIRS = 9

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Milliseconds from `npm start` of a built tree to the first 200 of /healthz. */
async function coldStart(root: string): Promise<number> {
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gantry-bench-'))
  const started = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), EMULATOR_PORT: String(emulatorPort), DATA_DIR: dataDir },
    stdio: 'ignore',
    detached: true,
  })
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answer?.status === 200) return performance.now() - started
      if (child.exitCode !== null) throw new Error('npm start ended before it answered')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    process.kill(-(child.pid ?? 0), 'SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds that Node itself takes to start and end. */
async function emptyNode(): Promise<number> {
  const started = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - started
}

export async function measure(root: string): Promise<Row[]> {
  const ours: number[] = []
  const other: number[] = []
  for (let pair = 0; pair < PAIRS; pair += 1) {
    ours.push(await coldStart(root))
    other.push(await emptyNode())
  }
  return [
    {
      row: 'P10 cold start, `npm start` when built to first 200',
      ours: `${median(ours).toFixed(0)} ms`,
      other: `node -e 0: ${median(other).toFixed(0)} ms`,
      ratio: times(median(ours) / median(other)),
      target: '5x good, 2.5x goal',
    },
  ]
}
