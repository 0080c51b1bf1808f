// Finds a Chromium for the browser tests: an installed one, else Playwright's own download, else the distribution's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './stale.mjs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const findInstalled = () => [process.env.CHROMIUM_PATH, ...installed].find((file) => file && existsSync(file))
/** Quiet: one way failing is no news as long as another is left. */
const run = (program, args) => spawnSync(program, args, { stdio: 'ignore', cwd: root }).status === 0

/** The path of a browser, or '' for Playwright's own; undefined when none can be had. */
export function findBrowser() {
  const found = findInstalled()
  if (found) return found
  console.log('No Chromium is installed; fetching one…')
  if (run(process.execPath, [path.join(root, 'e2e/node_modules/@playwright/test/cli.js'), 'install', 'chromium-headless-shell']))
    return ''
  const apt = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [program, ...rest] = [...sudo, 'apt-get']
  if (run(program, [...rest, 'update']) && run(program, [...rest, 'install', ...apt, 'chromium'])) return findInstalled()
  return undefined
}
