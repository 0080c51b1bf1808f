import type { Failure, StartTaskRequest, StartTaskResponse } from '@aws-sdk/client-ecs'
import { limits } from '@gantry/shared/ecs/limits'
import { failureReason } from '@gantry/shared/ecs/placement/filters'
import { clientException } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import { getLaunchable } from '../checks/task-definition.ts'
import { readTaskDetails } from '../checks/task-request.ts'
import { checkLaunchSupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { demandOf } from '../scheduler/demand.ts'
import { rejectionsFor } from '../scheduler/place-tasks.ts'
import { startTask as start } from '../scheduler/start-task.ts'
import { toTask } from '../shapes/task.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfInstance, createsLongArns } from '../state/resource-arns.ts'
import type { Task } from '../state/state.ts'

/** One task on each of the instances that the caller has chosen; an instance that cannot take it becomes a failure. */
export const startTask: Operation<StartTaskRequest, StartTaskResponse> = (state, input, now, caller) => {
  const cluster = getActiveCluster(state, input.cluster)
  const { containerInstances = [], overrides } = input
  if (containerInstances.length === 0) throw clientException('Container Instances cannot be empty.')
  checkAtMost('containerInstanceIds', containerInstances, limits.containerInstancesPerStartTask.value)
  checkLaunchSupported(input)
  const taskDefinition = getLaunchable(state, input.taskDefinition, input.networkConfiguration)
  const longArn = createsLongArns(state, caller.arn, 'task')
  const details = readTaskDetails(input, cluster, taskDefinition, longArn)
  const ids = containerInstances.map((instance) => resolveId(state, cluster, instance, 'container-instance'))

  const demand = demandOf(taskDefinition, overrides)
  const tasks: Task[] = []
  const failures: Failure[] = []
  for (const id of ids) {
    const instance = cluster.instances.get(id)
    const rejection = instance && rejectionsFor(state, instance, demand)[0]
    if (instance && !rejection) {
      tasks.push(start(state, now, { cluster, instance, taskDefinition, overrides, longArn, ...details }))
    } else {
      const reason = rejection ? failureReason(rejection) : 'MISSING'
      failures.push({ arn: arnOfInstance(state, cluster.name, id), reason })
    }
  }
  return { tasks: tasks.map((task) => toTask(state, task, ['TAGS'])), failures }
}
