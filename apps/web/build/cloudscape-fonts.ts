import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Moves the fonts that Cloudscape's global style sheet carries as base64 (134 KB of it) into files, which browsers fetch as they need them. */
export function cloudscapeFonts(): Plugin {
  let folder = ''
  return {
    name: 'gantry:cloudscape-fonts',
    enforce: 'pre',
    configResolved(config) {
      folder = path.join(config.cacheDir, 'fonts')
    },
    transform(code, id) {
      const file = id.split('?')[0]!
      if (!file.endsWith('global-styles/index.css')) return
      mkdirSync(folder, { recursive: true })
      const linked = code.replaceAll(/url\(["']?data:font\/woff2;base64,([^"')]+)["']?\)/g, (_, base64: string) => {
        const font = Buffer.from(base64, 'base64')
        const name = `open-sans-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.woff2`
        writeFileSync(path.join(folder, name), font)
        return `url("${path.relative(path.dirname(file), path.join(folder, name)).replaceAll('\\', '/')}")`
      })
      return linked.replaceAll(/(@font-face\s*\{)/g, '$1\n  font-display: swap;')
    },
  }
}
