import { AwsError } from '../../protocol/aws-error.ts'
import { resolveId } from './identifiers.ts'
import type { Cluster, EcsState, Service } from './state.ts'

/** By name, short ARN or long ARN; DRAINING and INACTIVE ones too. */
export function findService(state: EcsState, cluster: Cluster, reference: string): Service | undefined {
  return cluster.services.get(resolveId(state, cluster, reference, 'service'))
}

export function getService(state: EcsState, cluster: Cluster, reference: string): Service {
  const service = findService(state, cluster, reference)
  if (!service) throw new AwsError('ServiceNotFoundException', 'Service not found.')
  return service
}
