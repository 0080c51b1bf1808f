import type { DeregisterContainerInstanceRequest, DeregisterContainerInstanceResponse } from '@aws-sdk/client-ecs'
import { clientException, invalidParameter } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { wakeServices } from '../scheduler/service-scheduler.ts'
import { finishTask } from '../scheduler/task-lifecycle.ts'
import { toContainerInstance } from '../shapes/container-instance.ts'
import { schedule } from '../state/agenda.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getInstance } from '../state/instances.ts'

const DESCRIBABLE_FOR = 60 * 60_000

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
  instance.status = 'INACTIVE'
  instance.agentConnected = false
  instance.deregisteredAt = now
  instance.version++
  for (const id of Array.from(instance.taskIds)) {
    const task = cluster.tasks.get(id)
    if (!task) continue
    finishTask(state, now, cluster, task, {
      stopCode: 'UserInitiated',
      stoppedReason: 'Container instance deregistration forced by user',
    })
  }
  schedule(state, now + DESCRIBABLE_FOR, { kind: 'forget-instance', clusterName: cluster.name, instanceId: instance.id })
  wakeServices(state, cluster, now, [instance])
  return { containerInstance: toContainerInstance(state, instance) }
}
