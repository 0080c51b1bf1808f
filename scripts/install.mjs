// Installs dependencies when the lock file or a manifest has changed, and only then. Runs on plain Node, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './stale.mjs'

const PNPM = 'pnpm@12.21.0'
const stamp = path.join(root, 'node_modules', '.gantry-install')

/** Answers at once when nothing has changed. Ends the process with one clear line when Node is too old or the install fails. */
export function installWhatIsMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) fail(`Gantry needs Node.js 20.19 or newer; this is ${process.version}.`)
  const wanted = hashOfManifests()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  install()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function hashOfManifests() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'e2e/package.json', 'bench/package.json']
  for (const folder of ['apps', 'packages']) {
    for (const name of readdirSync(path.join(root, folder))) files.push(`${folder}/${name}/package.json`)
  }
  const hash = createHash('sha256').update(process.version)
  for (const file of files) {
    const full = path.join(root, file)
    if (existsSync(full)) hash.update(file).update(readFileSync(full))
  }
  return hash.digest('hex')
}

// The outer npm hands its own settings down as npm_* variables; pnpm would take them for its own.
const kept = /^npm_config_(registry|https?_proxy|proxy|noproxy|nodedir|cafile)$/i

function install() {
  console.log('Installing dependencies…')
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key)))
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '--prefer-offline', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`${stdout ?? ''}${stderr ?? ''}\nInstalling dependencies failed; the lines above say why.`)
}

function fail(line) {
  console.error(line)
  process.exit(1)
}
