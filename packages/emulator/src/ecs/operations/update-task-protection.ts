import type { Failure, UpdateTaskProtectionRequest, UpdateTaskProtectionResponse } from '@aws-sdk/client-ecs'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { readProtectableTasks } from '../checks/protectable-tasks.ts'
import type { Operation } from '../operation.ts'
import { isHeldByProtection } from '../scheduler/service-events.ts'
import { endProtection, protectTask } from '../scheduler/task-protection.ts'
import { toProtectedTask } from '../shapes/protected-task.ts'
import { getActiveCluster } from '../state/clusters.ts'
import type { Cluster, Task } from '../state/state.ts'

const MINUTE = 60_000
const STANDARD_MINUTES = 120
const MOST_MINUTES = 2_880

/**
 * Protects tasks of services from being stopped to scale in or to deploy, for two hours unless told otherwise, or ends that.
 * While protected tasks keep a deployment from its end, no more of them can be protected.
 */
export const updateTaskProtection: Operation<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse> = (
  state,
  { cluster: reference, tasks: references = [], protectionEnabled, expiresInMinutes: minutes = STANDARD_MINUTES },
  now,
) => {
  const cluster = getActiveCluster(state, reference)
  const { tasks, failures } = readProtectableTasks(state, cluster, references, batchSizes.UpdateTaskProtection)
  if (minutes < 1 || minutes > MOST_MINUTES) {
    throw invalidParameter(`expiresInMinutes must be between 1 and ${MOST_MINUTES}.`)
  }
  const blocked = protectionEnabled ? tasks.filter((task) => isBlocked(cluster, task)) : []
  const changed = tasks.filter((task) => !blocked.includes(task))
  for (const task of changed) {
    if (protectionEnabled) protectTask(state, now, cluster, task, now + minutes * MINUTE)
    else endProtection(state, now, cluster, task)
  }
  return { protectedTasks: changed.map(toProtectedTask), failures: [...failures, ...blocked.map(toBlocked)] }
}

/** A task that is protected already may be protected for longer. */
function isBlocked(cluster: Cluster, { serviceName = '', protectedUntil }: Task): boolean {
  const service = cluster.services.get(serviceName)
  return protectedUntil === undefined && service !== undefined && service.deployments.length > 1 && isHeldByProtection(service)
}

const toBlocked = ({ arn }: Task): Failure => ({
  arn,
  reason: 'DEPLOYMENT_BLOCKED',
  detail: 'Protected tasks keep the deployment of the service from reaching a steady state. End their protection first.',
})
