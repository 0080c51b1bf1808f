import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { tokenProperties } from './cloudscape-tokens.ts'
import { unusedComponents } from './cloudscape-unused.ts'

/**
 * Makes the base theme, which every page loads, as light as it can be. Out go the values for page parts that the console does not have
 * (dark page headers, AWS's top navigation), and the tokens that only the style sheets of unused components read.
 */
export function cloudscapeTheme(): Plugin {
  const left = new Set<string>()
  return {
    name: 'gantry:cloudscape-theme',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?', 1)[0]!
      const component = /@cloudscape-design\/components\/([\w-]+)\/.*\.css$/.exec(file)?.[1] ?? ''
      if (unusedComponents.test(component))
        this.error(`Component ${component} is among the unused ones of build/cloudscape-unused.ts`)
      if (!file.endsWith('base-theme/styles.scoped.css')) return undefined
      const used = tokensInUse(path.resolve(path.dirname(file), '../..'))
      return code
        .replaceAll(/^[^\n{}]*\.awsui-context-(top-navigation|content-header|app-layout-toolbar)[^{}]*\{[^{}]*\}/gm, '')
        .replaceAll(/(--[\w-]+):[^;{}]*;/g, (definition, token: string) => {
          if (used.has(token)) return definition
          left.add(token)
          return ''
        })
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle))
        for (const [, token] of String(output.type === 'asset' ? output.source : output.code).matchAll(READ))
          if (left.has(token!)) this.error(`${output.fileName} reads ${token}, which gantry:cloudscape-theme left out`)
    },
  }
}

const READ = /var\((--[\w-]+)/g

/** Tokens that the style sheets of used components read, and those that our own name. */
function tokensInUse(components: string): Set<string> {
  const theirs = sheetsIn(components, (component) => !unusedComponents.test(component))
  const ours = sheetsIn(path.join(import.meta.dirname, '../src'))
  const properties = tokenProperties()
  return new Set([
    ...theirs.flatMap((sheet) => Array.from(sheet.matchAll(READ), ([, token]) => token!)),
    ...ours.flatMap((sheet) => Array.from(sheet.matchAll(/\$(\w+)/g), ([, token]) => properties.get(token!) ?? '')),
  ])
}

function sheetsIn(folder: string, isWanted: (component: string) => boolean = () => true): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && isWanted(file.split(path.sep, 1)[0]!))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}
