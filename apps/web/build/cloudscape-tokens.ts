import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Lets our style sheets name Cloudscape's design tokens: `$colorTextLinkDefault` becomes the custom property that the installed
 * components use. (The design-tokens package carries other hashes than the components, so its variables never reach them.)
 */
export function cloudscapeTokens(): Plugin {
  const properties = tokenProperties()
  return {
    name: 'gantry:cloudscape-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]!.endsWith('.css') || id.includes('node_modules')) return
      return code.replaceAll(/\$([a-z]\w+)/g, (_, token: string) => {
        const property = properties.get(token)
        if (!property) this.error(`${id}: Cloudscape has no design token ${token}`)
        return property
      })
    },
  }
}

/** The custom property of each design token of the installed components. */
export function tokenProperties(): Map<string, string> {
  const manifest = createRequire(import.meta.url).resolve('@cloudscape-design/components/package.json')
  const source = readFileSync(path.join(path.dirname(manifest), 'internal/generated/styles/tokens.js'), 'utf8')
  return new Map(
    Array.from(source.matchAll(/export var (\w+) = "var\((--[\w-]+)/g), ([, token, property]) => [token!, property!]),
  )
}
