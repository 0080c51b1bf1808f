import { Worker } from 'node:worker_threads'
import type { Config } from './config.ts'

type EmulatorConfig = Extract<Config['backend'], { kind: 'emulator' }>
type Message = { type: 'listening'; url: string } | { type: 'error'; message: string }

export interface EmulatorWorker {
  /** Its address, once it listens; rejects with one line that says why it does not. */
  url: Promise<string>
  /** Resolves with a line when it ends by itself after it has listened. */
  failed: Promise<string>
  close(): Promise<void>
}

/** Starts the ECS endpoint in a thread of its own, so that neither slows the other. From then on it is known by its URL only. */
export function startEmulatorWorker({ port, dataDir, speed, seed }: EmulatorConfig): EmulatorWorker {
  const worker = new Worker(new URL(import.meta.resolve('@gantry/emulator/worker')), {
    workerData: { port, dataDir, speed, seed },
  })
  const ended = new Promise<string>((resolve) => {
    worker.once('error', (error: Error) => resolve(`The ECS endpoint failed: ${error.message}`))
    worker.once('exit', (code) => resolve(`The ECS endpoint ended (code ${code}).`))
  })
  const url = new Promise<string>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message.type === 'listening') resolve(message.url)
      else reject(new Error(message.message))
    })
    void ended.then((line) => reject(new Error(line)))
  })
  return {
    url,
    failed: url.then(
      () => ended,
      () => new Promise<string>(() => {}),
    ),
    async close() {
      worker.postMessage({ type: 'close' })
      const exited = new Promise((resolve) => worker.once('exit', resolve))
      // A worker that hangs must not keep Ctrl+C waiting; what was acknowledged is on disk already.
      const patience = new Promise((resolve) => setTimeout(resolve, 3_000).unref())
      await Promise.race([exited, patience])
      await worker.terminate()
    },
  }
}
