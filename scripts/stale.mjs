// Knows whether what was built still belongs to the sources it was built from.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const isSource = (name) => !/\.(test|e2e)\.tsx?$/.test(name) && name !== 'README.md'

function* sourcesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist') yield* sourcesBelow(full)
    } else if (isSource(entry.name)) yield full
  }
}

/** A hash over name, size and time of all sources below the folders, and of the files named: reading them all would cost every start. */
function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const input of inputs) {
    const full = path.join(root, input)
    const files = path.extname(input) ? [full] : sourcesBelow(full)
    for (const file of files) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/** Runs `build` when the inputs have changed since it last succeeded. Answers whether it ran. */
export async function whenStale(name, { inputs, output }, build) {
  const stamp = path.join(root, 'node_modules', `.gantry-built-${name}`)
  const wanted = hashOf(inputs)
  const isFresh = existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isFresh) return false
  await build()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}
