import { type Path, parseJson } from '../../../components/json-editor/json-text.ts'
import { objectsAt } from './document.ts'

const volumes = ['mountPoints.sourceVolume']
const containers = ['links', 'volumesFrom.sourceContainer', 'dependsOn.containerName']

/** Names that stand elsewhere in the document and fit at `path`: volumes for a mount point, other containers for a link. */
export function suggestionsAt(path: Path, document: unknown): string[] {
  const member = path
    .filter((step) => typeof step === 'string')
    .slice(1)
    .join('.')
  if (path[0] === 'proxyConfiguration' && path[1] === 'containerName') return names(document, 'containerDefinitions')
  if (path[0] !== 'containerDefinitions') return []
  if (volumes.includes(member)) return names(document, 'volumes')
  if (containers.includes(member)) return names(document, 'containerDefinitions', path[1])
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
