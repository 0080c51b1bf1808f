// `npm run robustness`: the long forms of the emulator's robustness proofs. Some arguments choose among them: `npm run robustness kills`.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { installWhatIsMissing } from './install.mjs'
import { root } from './stale.mjs'

installWhatIsMissing()

const chosen = process.argv.slice(2)
const files = (chosen.length > 0 ? chosen : ['']).map((name) => `packages/emulator/src/robustness/${name}`)
const child = spawn(
  process.execPath,
  // The files first: the runner takes what follows a flag for its value. One after another, with what they print as it comes: a long form takes minutes.
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '--no-file-parallelism', '--disableConsoleIntercept=true'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ROBUSTNESS: 'long' } },
)
child.on('close', (code) => process.exit(code ?? 1))
