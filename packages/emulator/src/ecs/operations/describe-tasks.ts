import type { DescribeTasksRequest, DescribeTasksResponse } from '@aws-sdk/client-ecs'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { toTask } from '../shapes/task.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { resolveId } from '../state/identifiers.ts'
import { arnOfTask } from '../state/resource-arns.ts'

/** Also stopped ones, for an hour after they were stopped. */
export const describeTasks: Operation<DescribeTasksRequest, DescribeTasksResponse> = (
  state,
  { cluster: reference, tasks = [], include },
) => {
  const cluster = getActiveCluster(state, reference)
  if (tasks.length === 0) throw invalidParameter('Tasks cannot be empty.')
  checkAtMost('taskIds', tasks, batchSizes.DescribeTasks)
  const ids = new Set(tasks.map((task) => resolveId(state, cluster, task, 'task')))
  const found = [...ids].flatMap((id) => cluster.tasks.get(id) ?? [])
  const missing = [...ids].filter((id) => !cluster.tasks.has(id))
  return {
    tasks: found.map((task) => toTask(state, task, include)),
    failures: missing.map((id) => ({ arn: arnOfTask(state, cluster.name, id), reason: 'MISSING' })),
  }
}
