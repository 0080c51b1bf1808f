import { parentPort, workerData } from 'node:worker_threads'
import { readSwitches } from './edge/config.ts'
import { type EmulatorOptions, startEmulator } from './edge/start-emulator.ts'
import { StartError } from './edge/start-error.ts'

/** What the worker tells its parent. */
export type WorkerMessage = { type: 'listening'; url: string } | { type: 'error'; message: string }

/** What a parent may tell the worker; the thread ends when the state is written. */
export type WorkerRequest = { type: 'close' }

/** The emulator in a thread of its own: it does not share the event loop of the console. */
const parent = parentPort
if (!parent) throw new Error('worker.ts runs as a worker thread only.')
const post = (message: WorkerMessage) => parent.postMessage(message)

try {
  const emulator = await startEmulator({ ...readSwitches(), ...(workerData as EmulatorOptions) })
  parent.on('message', ({ type }: WorkerRequest) => {
    if (type === 'close') void emulator.close().finally(() => parent.close())
  })
  post({ type: 'listening', url: emulator.url })
} catch (error) {
  post({ type: 'error', message: error instanceof StartError ? error.message : String((error as Error).stack) })
  parent.close()
}
