import type { Plugin } from 'vite'
import { unusedIcons } from './cloudscape-unused.ts'

/** Leaves the drawings of unused icons out: Cloudscape ships all of them with the first button. */
export function cloudscapeIcons(): Plugin {
  return {
    name: 'gantry:cloudscape-icons',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('icon/generated/icons.js'))
        return code.replaceAll(ICON, (drawing, name: string) => (unusedIcons.test(name) ? '' : drawing))
      if (id.includes('node_modules')) return undefined
      const wanted = Array.from(code.matchAll(NAMED), ([, name]) => name!).find((name) => unusedIcons.test(name))
      if (wanted) this.error(`${id}: the icon ${wanted} is among the unused ones of build/cloudscape-unused.ts`)
      return undefined
    },
  }
}

/** One entry of the object of drawings: its name, and everything before the next one. */
const ICON = /^ {4}"?([\w-]+)"?: React\.createElement[^]*?(?=^ {4}"?[\w-]+"?: React\.createElement|^\};)/gm

const NAMED = /iconName[=:]\s*\{?["']([\w-]+)["']/g
