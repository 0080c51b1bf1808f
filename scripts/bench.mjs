// `npm run bench [row…]`: builds what is stale, then runs bench/*.bench.ts one after the other and prints one table of ratios.
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhatIsStale } from './build.mjs'
import { installWhatIsMissing } from './install.mjs'
import { root } from './stale.mjs'

installWhatIsMissing()

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
await buildWhatIsStale()
const { build } = await import('esbuild')
const wanted = process.argv.slice(2).map((name) => name.toLowerCase())
const files = (await readdir(path.join(root, 'bench'))).filter((file) => file.endsWith('.bench.ts'))
const chosen = files
  .filter((file) => wanted.length === 0 || wanted.includes(file.split('-')[0]))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

await mkdir(path.join(root, '.build'), { recursive: true })
console.log('row | ours | other | ratio | target')
for (const file of chosen) {
  const outfile = path.join(root, 'bench', 'dist', file.replace(/\.ts$/, '.mjs'))
  await build({
    entryPoints: [path.join(root, 'bench', file)],
    outfile,
    bundle: true,
    external: ['@playwright/test'],
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  })
  const { measure } = await import(pathToFileURL(outfile).href)
  for (const { row, ours, other, ratio, target } of await measure(root))
    console.log([row, ours, other, ratio, target].join(' | '))
}
