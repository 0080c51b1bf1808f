import type { Attribute } from '@aws-sdk/client-ecs'
import type { TargetedAttribute } from '../checks/attribute-targets.ts'

/** An attribute of a container instance as the API answers it. */
export function toAttribute({ instance, name, value }: TargetedAttribute): Attribute {
  return { name, ...(value !== undefined && { value }), targetId: instance.arn }
}
