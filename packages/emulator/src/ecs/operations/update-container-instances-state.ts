import type { UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse } from '@aws-sdk/client-ecs'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { clientException, invalidParameter } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { wakeServices } from '../scheduler/service-scheduler.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfInstance } from '../state/resource-arns.ts'

/** DRAINING: no new tasks, and services move theirs elsewhere; tasks without a service stay. ACTIVE ends that. */
export const updateContainerInstancesState: Operation<
  UpdateContainerInstancesStateRequest,
  UpdateContainerInstancesStateResponse
> = (state, { cluster: reference, containerInstances = [], status }, now) => {
  const cluster = getActiveCluster(state, reference)
  if (containerInstances.length === 0) throw clientException('Container Instances cannot be empty.')
  checkAtMost('containerInstanceIds', containerInstances, batchSizes.UpdateContainerInstancesState)
  if (status !== 'ACTIVE' && status !== 'DRAINING') {
    throw invalidParameter('Container instance status should be one of [ACTIVE,DRAINING]')
  }
  const ids = [...new Set(containerInstances.map((instance) => resolveId(state, cluster, instance, 'container-instance')))]
  const found = ids.flatMap((id) => cluster.instances.get(id) ?? []).filter((instance) => instance.status !== 'INACTIVE')
  const refused = ids.filter((id) => !found.some((instance) => instance.id === id))
  for (const instance of found) {
    if (instance.status === status) continue
    instance.status = status
    instance.version++
  }
  wakeServices(state, cluster, now, found)
  return {
    containerInstances: found.map((instance) => toContainerInstance(state, instance)),
    failures: refused.map((id) => ({
      arn: arnOfInstance(state, cluster.name, id),
      reason: cluster.instances.has(id) ? 'INACTIVE' : 'MISSING',
    })),
  }
}
