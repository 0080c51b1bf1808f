import { lastPart } from '@gantry/shared/ecs/arn'
import { clientException } from '../../protocol/aws-error.ts'
import { resolveId } from './identifiers.ts'
import type { Cluster, ContainerInstance, EcsState } from './state.ts'

/** By id, short ARN or long ARN; INACTIVE ones for an hour. */
export function findInstance(state: EcsState, cluster: Cluster, reference: string): ContainerInstance | undefined {
  return cluster.instances.get(resolveId(state, cluster, reference, 'container-instance'))
}

export function getInstance(state: EcsState, cluster: Cluster, reference: string): ContainerInstance {
  const instance = findInstance(state, cluster, reference)
  if (!instance) throw clientException(`Referenced container instance ${lastPart(reference)} not found.`)
  return instance
}

/** The value of an attribute of an instance: `findAttribute(instance, 'ecs.availability-zone')`. */
export function findAttribute(instance: ContainerInstance, name: string): string | undefined {
  return instance.attributes.find((attribute) => attribute.name === name)?.value
}
