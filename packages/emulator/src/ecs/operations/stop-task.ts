import type { StopTaskRequest, StopTaskResponse } from '@aws-sdk/client-ecs'
import { checkLength } from '../checks/lengths.ts'
import type { Operation } from '../operation.ts'
import { stopTask as beginStop } from '../scheduler/stop-task.ts'
import { toTask } from '../shapes/task.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getTask } from '../state/tasks.ts'

const LONGEST_REASON = 1024

/** A task that is stopping already is answered as it is. */
export const stopTask: Operation<StopTaskRequest, StopTaskResponse> = (
  state,
  { cluster: reference, task: id = '', reason },
  now,
) => {
  const cluster = getActiveCluster(state, reference)
  const task = getTask(state, cluster, id)
  checkLength('reason', reason, LONGEST_REASON)
  beginStop(state, now, task, { stopCode: 'UserInitiated', stoppedReason: reason || 'Task stopped by user' })
  return { task: toTask(state, task) }
}
