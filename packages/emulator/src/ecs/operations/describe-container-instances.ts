import type { DescribeContainerInstancesRequest, DescribeContainerInstancesResponse } from '@aws-sdk/client-ecs'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { clientException } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfInstance } from '../state/resource-arns.ts'

/** Also INACTIVE ones, for an hour after they were deregistered. */
export const describeContainerInstances: Operation<DescribeContainerInstancesRequest, DescribeContainerInstancesResponse> = (
  state,
  { cluster: reference, containerInstances = [], include },
) => {
  const cluster = getActiveCluster(state, reference)
  if (containerInstances.length === 0) throw clientException('Container Instances cannot be empty.')
  checkAtMost('containerInstanceIds', containerInstances, batchSizes.DescribeContainerInstances)
  const ids = new Set(containerInstances.map((instance) => resolveId(state, cluster, instance, 'container-instance')))
  const found = [...ids].flatMap((id) => cluster.instances.get(id) ?? [])
  const missing = [...ids].filter((id) => !cluster.instances.has(id))
  return {
    containerInstances: found.map((instance) => toContainerInstance(state, instance, include)),
    failures: missing.map((id) => ({ arn: arnOfInstance(state, cluster.name, id), reason: 'MISSING' })),
  }
}
