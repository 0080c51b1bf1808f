import { counted } from '@gantry/shared/console/can'
import type { InstanceView } from '@gantry/shared/console/instance'

/** `container instance 1f73…` or `3 container instances`. */
export function instancesText(instances: InstanceView[]): string {
  return instances.length === 1 ? `container instance ${instances[0]!.id}` : counted(instances.length, 'container instance')
}
