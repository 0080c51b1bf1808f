import type { Member } from '@gantry/shared/ecs/task-definition-schema'
import type { Field } from './field.ts'

const nouns: Record<string, string> = {
  portMappings: 'port mapping',
  environment: 'variable',
  mountPoints: 'mount point',
  volumesFrom: 'container',
  dependsOn: 'dependency',
  secrets: 'secret',
  secretOptions: 'secret option',
  environmentFiles: 'environment file',
  extraHosts: 'host',
  placementConstraints: 'constraint',
  tags: 'tag',
  ulimits: 'ulimit',
  systemControls: 'system control',
  devices: 'device',
  tmpfs: 'tmpfs mount',
  resourceRequirements: 'resource',
}

/** What one row of a list is called on its buttons. */
export const nounOf = ({ path }: Field): string => nouns[path.at(-1) ?? ''] ?? 'row'

/** Range and default of a member, as the line below its input. */
export function limitsOf({ minimum, maximum, default: assumed, required }: Member): string | undefined {
  const range =
    minimum !== undefined && maximum !== undefined
      ? `${minimum} to ${maximum.toLocaleString('en')}`
      : minimum
        ? `At least ${minimum}`
        : ''
  const unset = !required && assumed !== undefined && typeof assumed !== 'boolean' ? `${assumed} when left out` : ''
  return [range, unset].filter(Boolean).join('; ') || undefined
}
