import type { Plugin } from 'vite'

const STATIC = "import { SortMenu } from './sort-menu';"
const LAZY = "const SortMenu = React.lazy(() => import('./sort-menu').then((menu) => ({ default: menu.SortMenu })));"

/** Loads the menu of tables that sort by several columns, and all of Cloudscape's dropdowns with it, when a table first shows it. */
export function cloudscapeOnDemand(): Plugin {
  return {
    name: 'gantry:cloudscape-on-demand',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('table/header-cell/index.js')) return undefined
      if (!code.includes(STATIC)) this.warn('The menu of sorting is imported in another way now; every table pays for it.')
      return code.replace(STATIC, LAZY)
    },
  }
}
