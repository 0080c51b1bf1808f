// `npm run e2e [-- name]` and `npm run screenshots`: Playwright alone, against what is built from the sources as they are.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { buildWhatIsStale } from './build.mjs'
import { installWhatIsMissing } from './install.mjs'
import { root } from './stale.mjs'

installWhatIsMissing()
await buildWhatIsStale()
const [first, ...rest] = process.argv.slice(2)
const isCapture = first === 'screenshots'
const config = isCapture ? 'e2e/screenshots.config.ts' : 'e2e/playwright.config.ts'
const args = ['test', '--config', config, ...(isCapture || first === undefined ? rest : [first, ...rest])]
const playwright = path.join(root, 'e2e/node_modules/@playwright/test/cli.js')
const env = { ...process.env, CHROMIUM_PATH: findBrowser() }
process.exit(spawnSync(process.execPath, [playwright, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1)
