// `npm start` (console and emulator), `npm run emulator` (the endpoint alone), `npm run fleet` (launches emulated container instances):
// install what is missing, build what is stale, then become the program.
import { buildWhatIsStale } from './build.mjs'
import { installWhatIsMissing } from './install.mjs'

const programs = {
  emulator: '../packages/emulator/dist/cli.js',
  fleet: '../apps/bff/dist/fleet-cli.js',
}

installWhatIsMissing()
try {
  await buildWhatIsStale()
} catch (error) {
  console.error(`Building failed.\n${error.message}`)
  process.exit(1)
}
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
const program = programs[process.argv[2]]
if (program) process.argv.splice(2, 1)
await import(program ?? '../apps/bff/dist/main.js')
