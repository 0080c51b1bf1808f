// Type-checks every workspace, each with the globals that it may use and no others.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './stale.mjs'

const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
let failed = false
for (const project of ['packages/shared', 'packages/emulator', 'apps/bff', 'apps/web', 'e2e', 'bench', '.']) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(root, project)], { stdio: 'inherit', cwd: root })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
