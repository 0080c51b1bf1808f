import { duplicateItem } from '../../../components/json-editor/json-edits.ts'
import { objectsAt, writeValue } from './document.ts'

/** Writes the item of a list a second time, with a name that none of them has: `web-2` behind `web`. */
export function duplicateNamed(text: string, document: unknown, path: readonly [list: string, index: number]): string {
  const [list, index] = path
  const names = objectsAt(document, [list]).map(({ name }) => name)
  const name = names[index]
  const copied = duplicateItem(text, path)
  return typeof name === 'string' && name ? writeValue(copied, [list, index + 1, 'name'], freeName(new Set(names), name)) : copied
}

function freeName(taken: Set<unknown>, name: string): string {
  const stem = name.replace(/-\d+$/, '')
  let number = 2
  while (taken.has(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
