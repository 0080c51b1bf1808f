import { isRecord, objectsAt } from '../document/document.ts'

type Item = Record<string, unknown>

/** `80 → 80`, host port first; `dynamic → 80` where ECS chooses the host port. */
export function portWords(container: Item): string {
  const mappings = objectsAt(container, ['portMappings']).map((mapping) => {
    const inside = textOf(mapping.containerPort ?? mapping.containerPortRange) || '?'
    const protocol = mapping.protocol === 'udp' ? '/udp' : ''
    return `${textOf(mapping.hostPort || 'dynamic')} → ${inside}${protocol}`
  })
  return mappings.join(', ')
}

/** `300`, or `300 (soft 128)`: the hard limit first. */
export function memoryWords({ memory, memoryReservation }: Item): string {
  if (memoryReservation === undefined) return textOf(memory)
  return memory === undefined ? `${textOf(memoryReservation)} (soft)` : `${textOf(memory)} (soft ${textOf(memoryReservation)})`
}

/** Where the data of a volume live. */
export function volumeWords(volume: Item): string {
  const host = isRecord(volume.host) ? volume.host : {}
  const docker = isRecord(volume.dockerVolumeConfiguration) ? volume.dockerVolumeConfiguration : undefined
  const efs = isRecord(volume.efsVolumeConfiguration) ? volume.efsVolumeConfiguration : undefined
  if (host.sourcePath) return `${textOf(host.sourcePath)} on the container instance`
  if (efs) return `EFS ${textOf(efs.fileSystemId)}`
  if (docker) return `Docker volume driver ${textOf(docker.driver ?? 'local')}, ${textOf(docker.scope ?? 'task')}`
  if (volume.configuredAtLaunch === true) return 'configured at launch'
  return 'managed by Docker'
}

/** Names of the containers that mount a volume. */
export function mountedBy(document: unknown, volume: Item): string {
  const mounts = (container: Item) =>
    objectsAt(container, ['mountPoints']).some(({ sourceVolume }) => sourceVolume === volume.name)
  return objectsAt(document, ['containerDefinitions'])
    .filter(mounts)
    .map(({ name }) => textOf(name))
    .join(', ')
}

/** A scalar as text, and nothing for what is missing or has a shape of its own. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
