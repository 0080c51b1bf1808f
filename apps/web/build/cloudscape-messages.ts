import type { Plugin } from 'vite'
import { unusedComponents } from './cloudscape-unused.ts'

/** Words of nothing that can be seen here, beside those of unused components. */
const others = /^(\[charts\]|features-.*)$/

/**
 * Makes Cloudscape's English words as light as they can be: they come compiled, so that the parser of their library is never called
 * (its own `no-parser` entry stands in), and only those of the components in use are kept.
 */
export function cloudscapeMessages(): Plugin {
  return {
    name: 'gantry:cloudscape-messages',
    enforce: 'pre',
    resolveId(source, importer, options) {
      if (source !== '@formatjs/icu-messageformat-parser') return undefined
      return this.resolve(`${source}/lib/no-parser.js`, importer, { ...options, skipSelf: true })
    },
    transform(code, id) {
      if (!id.endsWith('i18n/messages/all.en.js')) return undefined
      const messages = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1)) as Record<
        string,
        Record<string, object>
      >
      return `export default ${JSON.stringify(messages, (key, value: unknown) => (unusedComponents.test(key) || others.test(key) ? undefined : value))}`
    },
  }
}
