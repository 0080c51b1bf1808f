import type { Plugin } from 'vite'

/** Leaves the token values of page parts that the console does not have (dark page headers, AWS's top navigation) out of the base theme. */
export function cloudscapeTheme(): Plugin {
  return {
    name: 'gantry:cloudscape-theme',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?', 1)[0]!.endsWith('base-theme/styles.scoped.css')) return undefined
      return code.replaceAll(/^[^\n{}]*\.awsui-context-(top-navigation|content-header|app-layout-toolbar)[^{}]*\{[^{}]*\}/gm, '')
    },
  }
}
