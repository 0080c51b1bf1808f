import type { Failure } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfTask } from '../state/resource-arns.ts'
import type { Cluster, EcsState, Task } from '../state/state.ts'
import { checkAtMost } from './lengths.ts'

/** The tasks that a request names and that can be protected: those of services. The others become failures. */
export function readProtectableTasks(
  state: EcsState,
  cluster: Cluster,
  references: readonly string[],
  most: number,
): { tasks: Task[]; failures: Failure[] } {
  if (references.length === 0) throw invalidParameter('Tasks cannot be empty.')
  checkAtMost('taskIds', references, most)
  const tasks: Task[] = []
  const failures: Failure[] = []
  for (const id of new Set(references.map((reference) => resolveId(state, cluster, reference, 'task')))) {
    const task = cluster.tasks.get(id)
    if (!task) failures.push({ arn: arnOfTask(state, cluster.name, id), reason: 'MISSING' })
    else if (task.serviceName === undefined || task.desiredStatus === 'STOPPED') {
      const detail = 'Only a running task of a service can have scale-in protection.'
      failures.push({ arn: task.arn, reason: 'TASK_NOT_VALID', detail })
    } else tasks.push(task)
  }
  return { tasks, failures }
}
