import type { Plugin } from 'vite'

/** Components that the console does not use; their words need not travel. */
const unused =
  /^(\[charts\]|annotation-context|app-layout|calendar|code-editor|date-.*|features-.*|file-.*|pie-chart|prompt-input|property-filter|s3-.*|side-navigation|slider|split-panel|tag-editor|time-input|top-navigation|tutorial-panel|wizard)$/

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
      return `export default ${JSON.stringify(messages, (key, value: unknown) => (unused.test(key) ? undefined : value))}`
    },
  }
}
