// Installs dependencies when the lock file or a manifest has changed, and only then. Runs on plain Node, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stamp = path.join(root, 'node_modules', '.gantry-install')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gantry needs Node.js 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
for (const folder of ['apps', 'packages']) {
  for (const name of readdirSync(path.join(root, folder))) manifests.push(`${folder}/${name}/package.json`)
}
manifests.push('e2e/package.json', 'bench/package.json')

const hash = createHash('sha256').update(process.version)
for (const file of manifests) {
  const full = path.join(root, file)
  if (existsSync(full)) hash.update(file).update(readFileSync(full))
}
const wanted = hash.digest('hex')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0)

// The outer npm hands its own settings down as npm_* variables; pnpm would take them for its own.
const kept = /^npm_config_(registry|https?_proxy|proxy|noproxy|nodedir|cafile)$/i
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key)))
console.log('Installing dependencies…')
const result = spawnSync(
  'npx',
  ['--yes', '--prefer-offline', PNPM, 'install', existsSync(path.join(root, 'pnpm-lock.yaml')) ? '--frozen-lockfile' : '--no-frozen-lockfile'],
  { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', shell: process.platform === 'win32' },
)
if (result.status !== 0) {
  console.error(result.stdout)
  console.error('Installing dependencies failed; the message above says why.')
  process.exit(1)
}
mkdirSync(path.dirname(stamp), { recursive: true })
writeFileSync(stamp, wanted)
