// `npm start` (console and emulator) and `npm run emulator` (the endpoint alone): build what is stale, then become the program.
import { buildWhatIsStale } from './build.mjs'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
try {
  await buildWhatIsStale()
} catch (error) {
  console.error(`Building failed.\n${error.message}`)
  process.exit(1)
}
const isEmulatorAlone = process.argv[2] === 'emulator'
if (isEmulatorAlone) process.argv.splice(2, 1)
await import(isEmulatorAlone ? '../packages/emulator/dist/cli.js' : '../apps/bff/dist/main.js')
