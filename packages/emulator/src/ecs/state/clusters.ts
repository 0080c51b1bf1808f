import { lastPart } from '@gantry/shared/ecs/arn'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Cluster, EcsState } from './state.ts'

/** The cluster that is meant when a request names none. */
export const DEFAULT_CLUSTER = 'default'

/** By name or ARN, the default cluster when `reference` is absent or empty. INACTIVE ones too. */
export function findCluster(state: EcsState, reference?: string): Cluster | undefined {
  const cluster = state.clusters.get(clusterNameOf(reference))
  // An ARN of another account or Region names another cluster.
  return cluster && reference?.startsWith('arn:') && reference !== cluster.arn ? undefined : cluster
}

/** As findCluster. Throws ClusterNotFoundException, also for an INACTIVE one. */
export function getActiveCluster(state: EcsState, reference?: string): Cluster {
  const cluster = findCluster(state, reference)
  if (cluster?.status !== 'ACTIVE') throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  return cluster
}

/** The name in a name or an ARN. */
export function clusterNameOf(reference: string | undefined): string {
  if (!reference) return DEFAULT_CLUSTER
  return reference.startsWith('arn:') ? lastPart(reference) : reference
}
