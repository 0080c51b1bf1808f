import { readConfig } from './config.ts'
import { startEmulatorWorker } from './emulator-worker.ts'
import { startConsole } from './server.ts'
import { fail, say } from './terminal.ts'

const config = readConfig()
if ('problems' in config) fail(config.problems)

const emulator = config.backend.kind === 'emulator' ? startEmulatorWorker(config.backend) : undefined

try {
  const onNewSignInUrl = (url: string) => say(`Next sign-in  ${url}`)
  const [webConsole, emulatorUrl] = await Promise.all([
    startConsole(config, { onNewSignInUrl, ...(emulator && { emulatorUrl: emulator.url }) }),
    emulator?.url,
  ])
  say(`Console       ${webConsole.signInUrl()}`)
  if (emulatorUrl) say(`ECS endpoint  ${emulatorUrl}  (AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test)`)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await Promise.all([webConsole.close(), emulator?.close()])
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  void emulator?.failed.then((line) => isStopping || fail([line]))
} catch (error) {
  fail([(error as Error).message])
}
