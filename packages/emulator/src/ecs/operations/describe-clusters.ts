import type { Cluster, DescribeClustersRequest, DescribeClustersResponse, Failure } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { toCluster } from '../shapes/cluster.ts'
import { clusterNameOf, DEFAULT_CLUSTER, findCluster } from '../state/clusters.ts'

const MOST_CLUSTERS = 100

/** INACTIVE clusters too. One that is not there is a failure in the list, not an error. */
export const describeClusters: Operation<DescribeClustersRequest, DescribeClustersResponse> = (state, input) => {
  const references = input.clusters?.length ? input.clusters : [DEFAULT_CLUSTER]
  if (references.length > MOST_CLUSTERS) throw invalidParameter(`Clusters cannot have more than ${MOST_CLUSTERS} elements.`)
  const clusters = new Map<string, Cluster>()
  const failures: Failure[] = []
  for (const reference of references) {
    const cluster = findCluster(state, reference)
    if (cluster) clusters.set(cluster.name, toCluster(cluster, input.include ?? []))
    else
      failures.push({
        arn: reference.startsWith('arn:') ? reference : clusterArn(state, clusterNameOf(reference)),
        reason: 'MISSING',
      })
  }
  return { clusters: [...clusters.values()], failures }
}
