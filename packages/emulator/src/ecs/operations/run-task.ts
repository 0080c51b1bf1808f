import type { RunTaskRequest, RunTaskResponse } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { failureReason } from '@gantry/shared/ecs/placement/filters'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { canonicalRequest, findEarlierTasks, rememberTasks } from '../checks/client-token.ts'
import { checkPlacementConstraints, readPlacementStrategy } from '../checks/placement.ts'
import { getLaunchable } from '../checks/task-definition.ts'
import { readTaskDetails } from '../checks/task-request.ts'
import { checkLaunchSupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { demandOf } from '../scheduler/demand.ts'
import { placeTasks } from '../scheduler/place-tasks.ts'
import { startTask } from '../scheduler/start-task.ts'
import { toTask } from '../shapes/task.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { createsLongArns } from '../state/resource-arns.ts'
import type { Cluster } from '../state/state.ts'

/**
 * Places tasks and starts them. What finds no room is told in `failures`, one entry for each instance that cannot take one
 * more; the tasks that did find room run all the same.
 */
export const runTask: Operation<RunTaskRequest, RunTaskResponse> = (state, input, now, caller) => {
  const cluster = getActiveCluster(state, input.cluster)
  const { count = 1, overrides, clientToken } = input
  const request = canonicalRequest(input)
  const earlier = findEarlierTasks(state, clientToken, request, now)
  if (earlier) return { tasks: earlier.map((task) => toTask(state, task, ['TAGS'])), failures: [] }
  const most = limits.tasksPerRunTask.value
  if (count < 1 || count > most) throw invalidParameter(`count should be between 1 and ${most}.`)
  checkLaunchSupported(input)
  const taskDefinition = getLaunchable(state, input.taskDefinition, input.networkConfiguration)
  const longArn = createsLongArns(state, caller.arn, 'task')
  const details = readTaskDetails(input, cluster, taskDefinition, longArn)
  const constraints = input.placementConstraints ?? []
  checkPlacementConstraints(constraints)
  const strategy = readPlacementStrategy(input.placementStrategy)
  if (!hasActiveInstance(cluster)) throw invalidParameter('No Container Instances were found in your cluster.')

  const { placed, rejected } = placeTasks(state, cluster, demandOf(taskDefinition, overrides), count, {
    strategy,
    constraints,
    group: details.group,
    random: strategy.length === 0,
  })
  const tasks = placed.map((instance) =>
    startTask(state, now, { cluster, instance, taskDefinition, overrides, longArn, ...details }),
  )
  rememberTasks(cluster, clientToken, request, now, tasks)
  return {
    tasks: tasks.map((task) => toTask(state, task, ['TAGS'])),
    failures: rejected.map(({ instance, rejections }) => ({ arn: instance.arn, reason: failureReason(rejections[0]!) })),
  }
}

function hasActiveInstance(cluster: Cluster): boolean {
  for (const { status } of cluster.instances.values()) if (status === 'ACTIVE') return true
  return false
}
