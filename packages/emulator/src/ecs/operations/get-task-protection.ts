import type { GetTaskProtectionRequest, GetTaskProtectionResponse } from '@aws-sdk/client-ecs'
import { batchSizes } from '@gantry/shared/ecs/limits'
import { readProtectableTasks } from '../checks/protectable-tasks.ts'
import type { Operation } from '../operation.ts'
import { toProtectedTask } from '../shapes/protected-task.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** Whether tasks of services are protected, and until when. */
export const getTaskProtection: Operation<GetTaskProtectionRequest, GetTaskProtectionResponse> = (
  state,
  { cluster: reference, tasks: references = [] },
) => {
  const cluster = getActiveCluster(state, reference)
  const { tasks, failures } = readProtectableTasks(state, cluster, references, batchSizes.GetTaskProtection)
  return { protectedTasks: tasks.map(toProtectedTask), failures }
}
