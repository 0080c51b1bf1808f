// Builds what is stale: the server side with esbuild, the page with Vite. `npm run build`, and first thing in start and test.
import { spawn } from 'node:child_process'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { root, whenStale } from './stale.mjs'

const common = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/shared', 'scripts/build.mjs']

/** Bundled, because a bundle starts in a quarter of the time that hundreds of modules take. */
async function bundle(workspace, entryPoints) {
  const { build } = await import('esbuild')
  await rm(path.join(root, workspace, 'dist'), { recursive: true, force: true })
  await build({
    absWorkingDir: path.join(root, workspace),
    entryPoints,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    // Native, and resolved from the workspace that depends on it.
    external: ['libsql', '@gantry/emulator/worker'],
    // CommonJS packages inside an ES module bundle still call require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    // A smaller file is read sooner; names stay, because errors are known by theirs.
    minify: true,
    keepNames: true,
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function precompress(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    await writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file), { level: 9 }))
  }
}

/** Runs a program of the workspace's own, quietly unless it fails. */
function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))))
  })
}

async function buildWeb() {
  const cwd = path.join(root, 'apps/web')
  await run(path.join(cwd, 'node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'warn'], cwd)
  await precompress(path.join(cwd, 'dist'))
}

const parts = [
  {
    name: 'emulator',
    inputs: [...common, 'packages/emulator'],
    output: 'packages/emulator/dist/worker.js',
    build: () => bundle('packages/emulator', ['src/worker.ts', 'src/cli.ts', 'src/index.ts']),
  },
  {
    name: 'bff',
    inputs: [...common, 'apps/bff'],
    output: 'apps/bff/dist/main.js',
    build: () => bundle('apps/bff', ['src/main.ts', 'src/server.ts', 'src/fleet-cli.ts']),
  },
  { name: 'web', inputs: [...common, 'apps/web'], output: 'apps/web/dist/index.html', build: buildWeb },
]

/** Answers whether anything had to be built. */
export async function buildWhatIsStale() {
  // One part's failure must not leave another half written.
  const results = await Promise.allSettled(
    parts.map(({ name, build, ...about }) =>
      whenStale(name, about, () => {
        console.log(`Building ${name}…`)
        return build()
      }),
    ),
  )
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  return results.some(({ value }) => value)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    if (!(await buildWhatIsStale())) console.log('Everything is built.')
  } catch (error) {
    console.error(`Building failed.\n${error.message}`)
    process.exit(1)
  }
}
