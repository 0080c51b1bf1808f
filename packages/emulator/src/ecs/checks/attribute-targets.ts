import type { Attribute } from '@aws-sdk/client-ecs'
import { limits, batchSizes } from '@gantry/shared/ecs/limits'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'
import { findInstance } from '../state/instances.ts'
import type { Cluster, ContainerInstance, EcsState } from '../state/state.ts'
import { checkAttribute, isCustomAttribute } from './attributes.ts'
import { checkAtMost } from './lengths.ts'

/** An attribute of a request, and the container instance that it is about. */
export interface TargetedAttribute {
  instance: ContainerInstance
  name: string
  value?: string
}

/** Checks the attributes that PutAttributes or DeleteAttributes name, and finds their targets. Changes nothing. */
export function readTargetedAttributes(
  state: EcsState,
  cluster: Cluster,
  attributes: readonly Attribute[] = [],
): TargetedAttribute[] {
  if (attributes.length === 0) throw invalidParameter('Attributes cannot be empty.')
  checkAtMost('attributes', attributes, batchSizes.PutAttributes)
  return attributes.map((attribute) => {
    checkAttribute(attribute)
    const { name = '', value } = attribute
    if (!isCustomAttribute(name)) throw invalidParameter(`The attribute ${name} is set by Amazon ECS and cannot be changed.`)
    return { instance: getTarget(state, cluster, attribute), name, ...(value !== undefined && { value }) }
  })
}

/** Refuses what would give an instance more custom attributes than it can have. */
export function checkAttributeLimit(targeted: readonly TargetedAttribute[]): void {
  const names = new Map<ContainerInstance, Set<string | undefined>>()
  for (const { instance, name } of targeted) {
    const present = names.get(instance) ?? new Set(instance.attributes.map((attribute) => attribute.name))
    names.set(instance, present.add(name))
  }
  const most = limits.attributesPerResource.value
  for (const [{ id }, all] of names) {
    if ([...all].filter((name = '') => isCustomAttribute(name)).length <= most) continue
    throw new AwsError(
      'AttributeLimitExceededException',
      `Container instance ${id} would have more than ${most} custom attributes.`,
    )
  }
}

function getTarget(state: EcsState, cluster: Cluster, { targetId, targetType }: Attribute): ContainerInstance {
  if (!targetId) throw invalidParameter('targetId can not be blank.')
  if (!targetId.startsWith('arn:') && !targetType) {
    throw invalidParameter('targetType is required when targetId is not an ARN.')
  }
  const instance = findInstance(state, cluster, targetId)
  if (!instance || instance.status === 'INACTIVE') {
    throw new AwsError('TargetNotFoundException', `The target ${targetId} was not found.`)
  }
  return instance
}
