import { readConfig } from './edge/config.ts'
import { startEmulator } from './edge/start-emulator.ts'
import { StartError } from './edge/start-error.ts'

try {
  const emulator = await startEmulator(readConfig())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(0)))
  }
  console.log(`ECS endpoint  ${emulator.url}  (AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test)`)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
