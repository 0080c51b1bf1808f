import type { Path } from '../../../components/json-editor/json-text.ts'
import { isRecord, valueAt, writeValue } from './document.ts'

/** Members that name a container or a volume that stands elsewhere in the document; `*` is any index. */
export const references: Record<'containerDefinitions' | 'volumes', string[]> = {
  containerDefinitions: [
    'containerDefinitions.*.links.*',
    'containerDefinitions.*.volumesFrom.*.sourceContainer',
    'containerDefinitions.*.dependsOn.*.containerName',
    'proxyConfiguration.containerName',
  ],
  volumes: ['containerDefinitions.*.mountPoints.*.sourceVolume'],
}

/** A container or a volume with a new name, and the members that still have the old one. */
export interface Rename {
  from: string
  to: string
  places: Path[]
}

/** Whether the item at `path` got another name, while the rest of the document speaks of the old one. */
export function findRename(before: unknown, after: unknown, path: Path): Rename | undefined {
  const list = path[0] === 'volumes' ? 'volumes' : 'containerDefinitions'
  const [from, to] = [before, after].map((document) => valueAt(document, [...path, 'name']))
  if (typeof from !== 'string' || typeof to !== 'string' || !from || !to || from === to) return undefined
  const items = valueAt(after, [list])
  // Another item has the old name too: then the references are as good as before.
  if (Array.isArray(items) && items.some((item: unknown) => isRecord(item) && item.name === from)) return undefined
  const places = references[list]
    .flatMap((pattern) => placesOf(after, pattern.split('.')))
    .filter((place) => nameIn(valueAt(after, place)) === from)
  return places.length > 0 ? { from, to, places } : undefined
}

/** Writes the new name wherever the old one stands. A link keeps its alias. */
export function renameReferences(text: string, document: unknown, { from, to, places }: Rename): string {
  return places.reduce(
    (written, place) => writeValue(written, place, to + String(valueAt(document, place)).slice(from.length)),
    text,
  )
}

/** `db:database` links the container `db`. */
const nameIn = (value: unknown): unknown => (typeof value === 'string' ? value.split(':')[0] : undefined)

/** The paths of the document that a pattern stands for. */
function placesOf(value: unknown, [step, ...rest]: string[], path: Path = []): Path[] {
  if (step === undefined) return [path]
  if (step !== '*') return isRecord(value) ? placesOf(value[step], rest, [...path, step]) : []
  return Array.isArray(value) ? value.flatMap((item: unknown, index) => placesOf(item, rest, [...path, index])) : []
}
