import { type Path, parseJson } from '../../../components/json-editor/json-text.ts'
import { objectsAt } from './document.ts'
import { references } from './references.ts'

/** Names that stand elsewhere in the document and fit at `path`: volumes for a mount point, other containers for a link. */
export function suggestionsAt(path: Path, document: unknown): string[] {
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
  const own = path[0] === 'containerDefinitions' ? path[1] : undefined
  if (references.volumes.includes(pattern)) return names(document, 'volumes')
  if (references.containerDefinitions.includes(pattern)) return names(document, 'containerDefinitions', own)
  return []
}

/** The same for the editor, whose text is not always JSON. */
export function suggestionsInText(path: Path, text: string): string[] {
  const parsed = parseJson(text)
  return parsed.fault ? [] : suggestionsAt(path, parsed.value)
}

function names(document: unknown, list: string, except?: string | number): string[] {
  return objectsAt(document, [list]).flatMap(({ name }, index) =>
    index !== except && typeof name === 'string' && name ? [name] : [],
  )
}
