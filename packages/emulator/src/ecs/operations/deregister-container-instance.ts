import type { DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse } from '@aws-sdk/client-ecs'
import { clientException, invalidParameter } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { deregister } from '../scheduler/machines.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getInstance } from '../state/instances.ts'

/**
 * The instance is INACTIVE at once and can be described for one hour. With `force` its tasks are orphaned: their containers
 * would go on, but ECS does not follow them any more, so to ECS they have stopped.
 */
export const deregisterContainerInstance: Operation<DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse> = (
  state,
  { cluster: reference, containerInstance = '', force },
  now,
) => {
  const cluster = getActiveCluster(state, reference)
  const instance = getInstance(state, cluster, containerInstance)
  if (instance.status === 'INACTIVE') throw clientException(`Container instance ${instance.id} is inactive.`)
  if (instance.taskIds.size > 0 && !force) throw invalidParameter('Found running tasks on the instance.')
  deregister(state, now, cluster, instance, {
    stopCode: 'UserInitiated',
    stoppedReason: 'Container instance deregistration forced by user',
  })
  return { containerInstance: toContainerInstance(state, instance) }
}
