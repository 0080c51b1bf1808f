import type { DeleteClusterRequest, DeleteClusterResponse } from '@aws-sdk/client-ecs'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { toCluster } from '../shapes/cluster.ts'
import { findCluster } from '../state/clusters.ts'

/** Needs a cluster without container instances, services and tasks; it stays describable as INACTIVE. */
export const deleteCluster: Operation<DeleteClusterRequest, DeleteClusterResponse> = (state, input) => {
  const cluster = findCluster(state, input.cluster)
  if (!cluster) throw new AwsError('ClusterNotFoundException', 'Cluster not found.')
  if ([...cluster.instances.values()].some((instance) => instance.status !== 'INACTIVE')) {
    throw new AwsError(
      'ClusterContainsContainerInstancesException',
      'The Cluster cannot be deleted while Container Instances are active or draining.',
    )
  }
  if ([...cluster.services.values()].some((service) => service.status !== 'INACTIVE')) {
    throw new AwsError('ClusterContainsServicesException', 'The Cluster cannot be deleted while Services are active.')
  }
  if (cluster.runningTaskIds.size > 0) {
    throw new AwsError('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.')
  }
  cluster.status = 'INACTIVE'
  return { cluster: toCluster(cluster, ['SETTINGS', 'TAGS']) }
}
